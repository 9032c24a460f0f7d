//! A wrong command line, put into our words: what is wrong, what to type, where to read on.

use std::error::Error as _;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::words::Words;

/// What is said about a command line that clap refused; `command` is the subcommand that it got to.
pub(super) fn complaint(error: &Error, words: &Words, command: Option<&str>) -> String {
    let say = &words.complaints;
    let mut lines = vec![format!("{}{}", say.error, fault(error, words))];
    lines.extend(advice(error, words).map(|advice| format!("{}{advice}", say.help)));
    lines.push(say.see.replace("{}", &command.map(|name| format!(" {name}")).unwrap_or_default()));
    lines.join("\n") + "\n"
}

fn fault(error: &Error, words: &Words) -> String {
    let say = &words.complaints;
    let arg = first(error, ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::UnknownArgument if arg.starts_with('-') => put(say.unknown_option, &arg),
        ErrorKind::UnknownArgument | ErrorKind::TooManyValues => put(say.unexpected_argument, &arg),
        ErrorKind::InvalidSubcommand => put(say.unknown_command, &first(error, ContextKind::InvalidSubcommand)),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => say.no_command.into(),
        ErrorKind::InvalidValue if first(error, ContextKind::InvalidValue).is_empty() => put(say.no_value, &arg),
        ErrorKind::InvalidValue => wrong(say.wrong_value, &arg, &first(error, ContextKind::InvalidValue)),
        ErrorKind::ValueValidation => error.source().map_or_else(|| put(say.wrong_value, &arg), ToString::to_string),
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => put(say.no_value, &arg),
        ErrorKind::MissingRequiredArgument => put(say.missing, &all(error, ContextKind::InvalidArg).join(" ")),
        ErrorKind::ArgumentConflict if arg == first(error, ContextKind::PriorArg) => put(say.twice, &arg),
        ErrorKind::ArgumentConflict => put(say.conflict, &arg),
        ErrorKind::InvalidUtf8 => say.not_utf8.into(),
        _ => say.unreadable.into(),
    }
}

fn advice(error: &Error, words: &Words) -> Option<String> {
    let say = &words.complaints;
    let nearest = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue]
        .into_iter()
        .find_map(|kind| all(error, kind).last().cloned());
    let known = all(error, ContextKind::ValidValue);
    match (nearest, error.kind()) {
        (Some(name), _) => Some(put(say.did_you_mean, &name)),
        (None, ErrorKind::InvalidSubcommand | ErrorKind::MissingSubcommand) => {
            let names: Vec<_> = words.commands.all().iter().map(|command| command.name).collect();
            Some(put(say.one_of, &names.join(" ")))
        }
        (None, _) => (!known.is_empty()).then(|| put(say.one_of, &known.join(" "))),
    }
}

fn put(template: &str, what: &str) -> String {
    template.replace("{}", what)
}

fn wrong(template: &str, arg: &str, value: &str) -> String {
    let arg = arg.split(' ').next().unwrap_or(arg);
    put(template, &format!("{arg} {value}"))
}

fn first(error: &Error, kind: ContextKind) -> String {
    all(error, kind).into_iter().next().unwrap_or_default()
}

fn all(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}
