//! The command `mingbai`: reads the command line, runs one command, and ends with its code.

use std::process::ExitCode;

/// A fifth of a build went into the system's allocator; pages are made of many small strings.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    ExitCode::from(match mingbai::cli::parse(std::env::args_os()) {
        Ok(options) => mingbai::command::run(&options),
        Err(exit) => exit.print(),
    })
}
