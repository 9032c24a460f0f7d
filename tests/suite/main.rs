//! The suite: one binary, a file a subject, names that say the fact they hold.
//!
//! `support` builds small sites in temporary folders and runs the real program on them. Expected texts of `tests/sites/`
//! are written anew with `UPDATE=1 cargo test`.

mod accounts;
mod bad_input;
mod board;
mod calendar;
mod codes;
mod coverage;
mod data;
mod determinism;
mod docs;
mod duty_pages;
mod expiry;
mod feeds;
mod ground;
mod kinds;
mod kiosk;
mod languages;
mod ledger;
mod meetings;
mod meta;
mod moved;
mod output;
mod pictures;
mod preview;
mod print;
mod privacy;
mod proof;
mod release;
mod rules;
mod sample;
mod screen_box;
mod screens;
mod search;
mod serve_review;
mod sheets;
mod sign_off;
mod since;
mod sites;
mod summary;
mod support;
mod versions;
mod waivers;
mod write;
