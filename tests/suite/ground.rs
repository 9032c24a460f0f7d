//! The rooms that rest on nothing else.

#[path = "../ground/money.rs"]
mod money;
#[path = "../ground/period.rs"]
mod period;
#[path = "../ground/time_limits.rs"]
mod time_limits;
#[path = "../ground/workdays.rs"]
mod workdays;
