//! Every word of the command line's help and complaints. One value a language: a text that is missing does not compile.

use crate::finding::Lang;

/// What is said about one command.
#[derive(Debug)]
pub(super) struct CommandWords {
    /// The command's name, the same in both languages.
    pub(super) name: &'static str,
    /// One line for the list of commands.
    pub(super) about: &'static str,
    /// Everything after `mingbai` in the line of usage.
    pub(super) usage: &'static str,
    /// Paragraphs and examples below the options; empty if there is nothing to add.
    pub(super) more: &'static str,
}

/// What is said about one option or argument: the name of its value and a sentence.
pub(super) type ArgWords = (&'static str, &'static str);

/// All words of one language.
#[derive(Debug)]
pub(super) struct Words {
    /// What the program is.
    pub(super) about: &'static str,
    /// Usage of the program.
    pub(super) usage: &'static str,
    /// The commonest commands, below the options.
    pub(super) examples: &'static str,
    /// Headings of the help.
    pub(super) headings: Headings,
    /// The commands, in the order of the help.
    pub(super) commands: Commands,
    /// The options and arguments.
    pub(super) args: Args,
    /// What is said of a wrong command line.
    pub(super) complaints: Complaints,
    /// Heading of each section of a manual page, in the order of [`MAN_SECTIONS`].
    pub(super) man_sections: [&'static str; 7],
}

/// Headings of the help.
#[derive(Debug)]
pub(super) struct Headings {
    /// Above the line of usage.
    pub(super) usage: &'static str,
    /// Above the commands.
    pub(super) commands: &'static str,
    /// Above the arguments of a command.
    pub(super) arguments: &'static str,
    /// Above the options of a command.
    pub(super) options: &'static str,
    /// Above the options of every command.
    pub(super) global: &'static str,
}

/// The commands.
#[derive(Debug)]
pub(super) struct Commands {
    pub(super) check: CommandWords,
    pub(super) build: CommandWords,
    pub(super) publish: CommandWords,
    pub(super) verify: CommandWords,
    pub(super) list: CommandWords,
    pub(super) explain: CommandWords,
    pub(super) init: CommandWords,
    pub(super) new: CommandWords,
    pub(super) proof: CommandWords,
    pub(super) summary: CommandWords,
    pub(super) preview: CommandWords,
    pub(super) print: CommandWords,
    pub(super) posted: CommandWords,
    pub(super) sign: CommandWords,
    pub(super) emergency: CommandWords,
    pub(super) serve: CommandWords,
    pub(super) packs: CommandWords,
    pub(super) completions: CommandWords,
    pub(super) man: CommandWords,
    pub(super) help: CommandWords,
}

/// The options and arguments.
#[derive(Debug)]
pub(super) struct Args {
    pub(super) lang: ArgWords,
    pub(super) root: ArgWords,
    pub(super) today: ArgWords,
    pub(super) color: ArgWords,
    pub(super) quiet: ArgWords,
    pub(super) help: ArgWords,
    pub(super) version: ArgWords,
    pub(super) format: ArgWords,
    pub(super) list_format: ArgWords,
    pub(super) summary_period: ArgWords,
    pub(super) summary_format: ArgWords,
    pub(super) summary_community: ArgWords,
    pub(super) preview_record: ArgWords,
    pub(super) preview_output: ArgWords,
    pub(super) review: ArgWords,
    pub(super) reviewer: ArgWords,
    pub(super) bind: ArgWords,
    pub(super) print_record: ArgWords,
    pub(super) print_all: ArgWords,
    pub(super) print_output: ArgWords,
    pub(super) print_screens: ArgWords,
    pub(super) print_at: ArgWords,
    pub(super) print_screen: ArgWords,
    pub(super) paper: ArgWords,
    pub(super) days: ArgWords,
    pub(super) browser: ArgWords,
    pub(super) timeout: ArgWords,
    pub(super) posted_record: ArgWords,
    pub(super) removed: ArgWords,
    pub(super) place: ArgWords,
    pub(super) sign_record: ArgWords,
    pub(super) sign_all: ArgWords,
    pub(super) person: ArgWords,
    pub(super) step: ArgWords,
    pub(super) role: ArgWords,
    pub(super) back: ArgWords,
    pub(super) key: ArgWords,
    pub(super) switching: ArgWords,
    pub(super) emergency_record: ArgWords,
    pub(super) until: ArgWords,
    pub(super) switch_person: ArgWords,
    pub(super) at: ArgWords,
    pub(super) screen: ArgWords,
    pub(super) deny: ArgWords,
    pub(super) target: ArgWords,
    pub(super) output: ArgWords,
    pub(super) reason: ArgWords,
    pub(super) verified: ArgWords,
    pub(super) what: ArgWords,
    pub(super) code: ArgWords,
    pub(super) dir: ArgWords,
    pub(super) name: ArgWords,
    pub(super) street: ArgWords,
    pub(super) district: ArgWords,
    pub(super) division: ArgWords,
    pub(super) pack: ArgWords,
    pub(super) folder: ArgWords,
    pub(super) yes: ArgWords,
    pub(super) kind: ArgWords,
    pub(super) period: ArgWords,
    pub(super) duty: ArgWords,
    pub(super) community: ArgWords,
    pub(super) title: ArgWords,
    pub(super) file: ArgWords,
    pub(super) port: ArgWords,
    pub(super) shell: ArgWords,
    pub(super) man_dir: ArgWords,
    pub(super) command: ArgWords,
}

/// What is said of a wrong command line; `{}` stands for what was written, or for what would do.
#[derive(Debug)]
pub(super) struct Complaints {
    pub(super) error: &'static str,
    pub(super) help: &'static str,
    pub(super) did_you_mean: &'static str,
    pub(super) one_of: &'static str,
    pub(super) see: &'static str,
    pub(super) unknown_option: &'static str,
    pub(super) unexpected_argument: &'static str,
    pub(super) unknown_command: &'static str,
    pub(super) no_command: &'static str,
    pub(super) no_value: &'static str,
    pub(super) wrong_value: &'static str,
    pub(super) missing: &'static str,
    pub(super) twice: &'static str,
    pub(super) conflict: &'static str,
    pub not_utf8: &'static str,
    pub(super) unreadable: &'static str,
    pub(super) not_a_day: &'static str,
    pub(super) not_a_period: &'static str,
    pub(super) not_a_minute: &'static str,
    pub(super) not_a_port: &'static str,
    pub(super) not_an_address: &'static str,
    pub(super) not_a_number: &'static str,
}

/// The headings that the maker of manual pages writes, to be put into the language of the page.
pub(super) const MAN_SECTIONS: [&str; 7] =
    ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "SUBCOMMANDS", "EXTRA", "VERSION"];

impl Words {
    /// The words of a language.
    pub(super) fn of(lang: Lang) -> &'static Words {
        match lang {
            Lang::Zh => &super::words_zh::ZH,
            Lang::En => &super::words_en::EN,
        }
    }
}

impl Commands {
    /// Every command, in the order of the help.
    pub(super) fn all(&self) -> [&CommandWords; 20] {
        [
            &self.check,
            &self.build,
            &self.publish,
            &self.verify,
            &self.list,
            &self.explain,
            &self.new,
            &self.proof,
            &self.summary,
            &self.preview,
            &self.print,
            &self.posted,
            &self.sign,
            &self.emergency,
            &self.serve,
            &self.init,
            &self.packs,
            &self.completions,
            &self.man,
            &self.help,
        ]
    }
}
