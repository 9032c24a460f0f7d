//! The command `mingbai`: reads the command line, runs one command, and ends with its code.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(match mingbai::cli::parse(std::env::args_os()) {
        Ok(options) => mingbai::command::run(&options),
        Err(exit) => exit.print(),
    })
}
