//! 明白 mingbai: a static site generator for the public affairs of a community.
//!
//! Data goes one way: `load -> check -> release -> ledger -> render -> write`. A room imports only rooms to its left; the ground
//! rooms (`money`, `period`, `workdays`, `time_limit`, `time_of_day`, `minute`, `disk`, `source`, `finding`, `wording`) import none of the others.

pub mod archive;
pub mod build;
pub mod check;
pub mod cli;
pub mod command;
pub mod digest_words;
pub mod disk;
pub mod finding;
pub mod ics;
pub mod ledger;
pub mod load;
pub mod markdown;
pub mod minute;
pub mod money;
pub mod pack;
pub mod period;
pub mod posting;
pub mod privacy;
pub mod progress;
pub mod publish;
pub mod record;
pub mod release;
pub mod render;
pub mod report;
pub mod review;
pub mod rules;
pub mod screen;
pub mod serve;
pub mod sign_off;
pub mod signature;
pub mod site;
pub mod source;
pub mod tabular;
pub mod time_limit;
pub mod time_of_day;
pub mod wording;
pub mod workdays;
pub mod world;
pub mod write;
pub mod xml;
