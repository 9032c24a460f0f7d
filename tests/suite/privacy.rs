//! The floor of privacy: what is private is found however it is disguised, ordinary text is left alone, and nothing private
//! gets past the gate.

mod corpus;
mod files;
mod gate;
mod made;
mod masks;
mod ordinary;
