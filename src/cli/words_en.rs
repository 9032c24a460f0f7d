//! The command line in English.

use super::words::{Args, CommandWords, Commands, Complaints, Headings, Words};

/// All words in English.
pub(super) static EN: Words = Words {
    about: "mingbai (明白) checks and publishes what Chinese residents' committees must disclose.\n\n\
        It holds the records of a community (Markdown with front matter) against laws and local rules,\n\
        says what was due on which day under which article and whether it was made public,\n\
        and builds the public website, screens, notice-board sheets and a preview for sign-off.",
    usage: "mingbai [OPTIONS] <COMMAND>",
    examples: "The four commonest commands:\n  \
        mingbai new finance 2026-11     a new finance record for November 2026\n  \
        mingbai check                   check all records: what is missing, what is wrong\n  \
        mingbai serve                   edit and watch in the browser of this machine\n  \
        mingbai build                   build website, screens, board and preview into output\n\n\
        More about a command: mingbai help COMMAND\n\
        More about a finding: mingbai explain CODE, for instance mingbai explain L007",
    headings: Headings {
        usage: "Usage",
        commands: "Commands",
        arguments: "Arguments",
        options: "Options",
        global: "Options of every command",
    },
    commands: COMMANDS,
    args: ARGS,
    complaints: COMPLAINTS,
    man_sections: super::words::MAN_SECTIONS,
};

const COMMANDS: Commands = Commands {
    check: CommandWords {
        name: "check",
        about: "Check all records and registers; list problems and what is overdue",
        usage: "mingbai check [OPTIONS]",
        more: "Exit codes: 0 no errors; 1 errors (with --deny warnings, warnings too); 2 could not run.\n\n\
            Examples:\n  \
            mingbai check                             all problems\n  \
            mingbai check --today 2026-12-31          as if it were 31 December 2026\n  \
            mingbai check --format json > report.json for other programs",
    },
    build: CommandWords {
        name: "build",
        about: "Build the public website, screens, board sheets and the preview",
        usage: "mingbai build [OPTIONS]",
        more: "Public pages take only signed records without grave faults; the preview takes all.\n\n\
            Examples:\n  \
            mingbai build                         everything, into output\n  \
            mingbai build --target board          only the sheets for the notice board",
    },
    publish: CommandWords {
        name: "publish",
        about: "Publish: check, build the public pages, enter it into the ledger, put them in place",
        usage: "mingbai publish [OPTIONS]",
        more: "What was published, corrected and withdrawn is entered line by line into ledger/ledger.jsonl, which only grows;\n\
            every version is kept. A record that was public and is changed needs a reason ([[corrections]] or --reason).\n\
            A publish that was interrupted loses nothing: run it again. Equal content adds nothing to the ledger.\n\
            Exit codes: 0 published; 1 something is wrong, nothing published; 2 it could not run.\n\n\
            Examples:\n  \
            mingbai publish                        into output\n  \
            mingbai publish --reason 'wrong sum'   a reason for changes without one",
    },
    verify: CommandWords {
        name: "verify",
        about: "Verify that public pages, records and the ledger were not tampered with",
        usage: "mingbai verify [OPTIONS]",
        more: "Every line of the ledger, every page, kept version and record is looked at; what differs is named with what it\n\
            should be. Exit codes: 0 all agree; 1 something differs; 2 it could not run.\n\n\
            Examples:\n  \
            mingbai verify                         the pages in output\n  \
            mingbai verify --output /srv/www       pages that lie elsewhere",
    },
    list: CommandWords {
        name: "list",
        about: "List what is to be made public: overdue, due soon, later; what belongs on the board and what may come off; what is on screens",
        usage: "mingbai list [WHAT] [OPTIONS]",
        more: "WHAT:\n  \
            open      overdue and due soon (the default)\n  \
            overdue   due and not made public\n  \
            due       due soon\n  \
            upcoming  due later\n  \
            all       everything, what was made public too\n  \
            board     records that belong on the notice board today, and whether they were posted\n  \
            takedown  what may come off the board, within seven days too; what is about persons, corrected or\n            \
            withdrawn must come off\n  \
            expiring  what is about persons: for how many days yet; what is over is public no more\n  \
            screens   what each screen shows now and in which order; --at asks for another minute; for pictures see\n                      \
            mingbai print --screens\n\n\
            With --format ics it prints a calendar: what is overdue and what comes, internal matters and reminders too,\n\
            each with its article and an alarm.\n\n\
            Examples:\n  \
            mingbai list                             what is owed\n  \
            mingbai list screens --at \"2026-12-01 18:30\" --screen east-gate\n                                           \
            what that screen will show\n  \
            mingbai list --format ics > duties.ics   for the calendar of a telephone or computer",
    },
    explain: CommandWords {
        name: "explain",
        about: "Explain the code of a problem, a duty or a rule",
        usage: "mingbai explain [CODE]",
        more: "Examples:\n  \
            mingbai explain                             list all codes\n  \
            mingbai explain L007                        what a problem means and how to mend it\n  \
            mingbai explain national-2026/assembly      what a pack asks for, by when, under which article",
    },
    init: CommandWords {
        name: "init",
        about: "Make a new site, by questions or from options",
        usage: "mingbai init [DIR] [OPTIONS]",
        more: "Files that exist are left alone.\n\nExamples:\n  \
            mingbai init my-community\n  \
            mingbai init my-community --name 梧桐里社区 --street 某街道 --district 某区 --division 320106 --pack national-2026 --yes",
    },
    new: CommandWords {
        name: "new",
        about: "Make a new record, with all that is known filled in",
        usage: "mingbai new <KIND> <PERIOD_OR_NAME> [OPTIONS]\n       mingbai new --duty <DUTY> [PERIOD_OR_NAME] [OPTIONS]",
        more: "Kinds, by English or Chinese name: finance 财务, meeting 会议, consultation 协商, hearing 听证,\n\
            convention 居民公约, charter 自治章程, notice 公告公示.\n\nExamples:\n  \
            mingbai new finance 2026-11            the accounts of November\n  \
            mingbai new finance 2026-Q4            the accounts of the fourth quarter\n  \
            mingbai new meeting 2026-11-rwc        a meeting\n  \
            mingbai new notice water-2026-11 --title 停水通知\n  \
            mingbai new --duty jiangsu-2023/rwc-meeting 2026-11\n                                         \
            what one duty asks for; `mingbai check` names it",
    },
    proof: CommandWords {
        name: "proof",
        about: "Proof-read any Chinese text; no site is needed",
        usage: "mingbai proof [FILE]... [OPTIONS]",
        more: "Finds blanks not filled in, garbled characters, half-width punctuation, numbers that leave one out, wrong\n\
            counts, miswritten terms, days that do not exist, repetitions, shorthands never explained, obsolete words,\n\
            penalties that residents cannot impose, broken and long sentences. It changes no file.\n\
            Exit codes: 0 no errors; 1 errors (with --deny warnings, warnings too); 2 could not run.\n\n\
            Examples:\n  \
            mingbai proof convention.txt charter.md   two texts\n  \
            mingbai proof < notice.txt                standard input",
    },
    summary: CommandWords {
        name: "summary",
        about: "Sum up a period for reporting upwards: what was published, which duties were kept",
        usage: "mingbai summary --period <PERIOD> [OPTIONS]",
        more: "Only public records and public duties count; a duty is due where its last day lies in the period.\n\n\
            Examples:\n  \
            mingbai summary --period 2026-Q3                          the third quarter of every community\n  \
            mingbai summary --period 2026 --community wutongli        a year of one community\n  \
            mingbai summary --period 2026-10 --format csv > oct.csv   for a spreadsheet",
    },
    preview: CommandWords {
        name: "preview",
        about: "Make a folder and an archive of what is under review, for whoever signs",
        usage: "mingbai preview [RECORD]... [OPTIONS]",
        more: "Without records it is everything under review (status = \"review\") that is not signed yet, and nothing else.\n\
            The folder needs no network and no program: open index.html on a phone or a computer; where a chat program\n\
            opens single files only, send preview.html.\n\
            In it: how each record will look on website, screen and board, what the checks found, what it changes in what\n\
            is public, the digest in words to compare over the phone, and a sheet to print and sign.\n\
            Exit codes: 0 made, or nothing is under review; 2 could not be made.\n\n\
            Examples:\n  \
            mingbai preview                                   everything under review, a batch a community\n  \
            mingbai preview --community wutongli              of one community\n  \
            mingbai preview wutongli/finance/2026-10          these records",
    },
    print: CommandWords {
        name: "print",
        about: "Make PDFs of the sheets that have to be put up on the notice board, or pictures of what screens show",
        usage: "mingbai print [RECORD]... [OPTIONS]",
        more: "Without a record it prints what is on display or will be within seven days and is not recorded as posted; never\n\
            what is not signed or whose day has not come. Once a sheet hangs, record it with `mingbai posted`\n\
            and it is not printed again. It takes an installed Chromium, Chrome or Edge; without one, open the pages in\n\
            output/board and print them by hand.\n\
            With --screens it makes a picture of every page that each screen shows at a moment, in output/print/screens; open\n\
            its index.html to see them all: to be sent before they go on, or to be kept. The folder is replaced as a whole:\n\
            what is to be kept goes elsewhere with --output.\n\
            Exit codes: 0 printed, or nothing to print; 2 could not print.\n\n\
            Examples:\n  \
            mingbai print                                 what goes up this week, on A4\n  \
            mingbai print --paper both --days 14          a fortnight, on A4 and A3\n  \
            mingbai print wutongli/finance/2026-09        this record, posted or not\n  \
            mingbai print --screens --screen east-gate    what that screen shows this morning, a picture a page\n  \
            mingbai print --screens --at \"2026-12-01 18:30\"  what the screens will show then\n  \
            mingbai list takedown                         what may come off",
    },
    posted: CommandWords {
        name: "posted",
        about: "Record what was put up or taken down today",
        usage: "mingbai posted <RECORD>... [OPTIONS]",
        more: "The day is written beside the record, into its .posted.toml: the record that was signed is not touched and need\n\
            not be signed again. What hangs is not printed again by `mingbai print`.\n\n\
            Examples:\n  \
            mingbai posted finance/2026-10             it hangs since today\n  \
            mingbai posted finance/2026-09 --removed   it was taken down today",
    },
    sign: CommandWords {
        name: "sign",
        about: "Record a step of sign-off: who, which step, which version",
        usage: "mingbai sign [RECORD]... --person <ID> [OPTIONS]",
        more: "Without a record it lists what is waiting. The step is written beside the record, into its .sign.toml, with the\n\
            digest of every file that was seen: after a change of one character it says nothing of the new text, and the\n\
            signed version stays public. What was seen is kept in ledger/kept; back it up together with content.\n\
            Exit codes: 0 recorded; 2 something was not.\n\n\
            Examples:\n  \
            mingbai sign                                       what is waiting\n  \
            mingbai sign finance/2026-10 --person p11          the next step, by p11\n  \
            mingbai sign finance/2026-10 --person p11 --back \"row 3 has no voucher\"  send it back\n  \
            mingbai sign --all --person p01                    all that waits for p01\n  \
            mingbai sign finance/2026-10 --person p01 --key ~/.ssh/id_ed25519  with an SSH signature",
    },
    emergency: CommandWords {
        name: "emergency",
        about: "Switch prepared emergency notices on: screens show them alone, until they end by themselves",
        usage: "mingbai emergency [on|off] [NOTICE]... [OPTIONS]",
        more: "Without on or off it lists the prepared notices and what is on.\n\
            Write and sign them ahead (no water, typhoon, evacuation): form = \"emergency\" and standby = true; no screen\n\
            shows them. When one is needed it is switched on until a time, by a person; emergency.toml in the folder of\n\
            the community keeps the log. Screens change within 20 seconds, those that are offline with their next files.\n\
            Exit codes: 0 done; 2 not done.\n\n\
            Examples:\n  \
            mingbai emergency                                                what there is, and what is on\n  \
            mingbai emergency on notice/standby-typhoon --until \"2026-11-06 20:00\" --person p02\n  \
            mingbai emergency off --person p02                               end it before its time",
    },
    serve: CommandWords {
        name: "serve",
        about: "Watch the preview in a browser of this machine; it reloads when a file changes",
        usage: "mingbai serve [OPTIONS]",
        more: "Only this machine can open it. Ctrl+C stops it.\n\n\
            With --review it serves reviewers instead: this batch alone, a link for each that opens once. What they press,\n\
            publish or send back, is written to .sign.toml beside the record, as `mingbai sign` does. Where a character has\n\
            changed, the press counts for nothing. No page can change content.\n\
            It is plain http, not encrypted: use it on the committee's own network, and stop it afterwards.\n\n\
            Examples:\n  \
            mingbai serve                                                      edit and watch on this machine\n  \
            mingbai serve --review --bind 192.168.1.20 --reviewer p11 --reviewer p01",
    },
    packs: CommandWords {
        name: "packs",
        about: "List all rule packs: document, number, region, in force from",
        usage: "mingbai packs",
        more: "",
    },
    completions: CommandWords {
        name: "completions",
        about: "Print a completion script for a shell",
        usage: "mingbai completions <SHELL>",
        more: "Example:\n  mingbai completions bash > ~/.local/share/bash-completion/completions/mingbai",
    },
    man: CommandWords { name: "man", about: "Print the manual page", usage: "mingbai man [OPTIONS]", more: "" },
    help: CommandWords { name: "help", about: "Show help", usage: "mingbai help [COMMAND]", more: "" },
};

const ARGS: Args = Args {
    lang: ("LANG", "Language: zh Chinese, en English (or the environment variable MINGBAI_LANG)"),
    root: ("DIR", "Folder of the site (default: the nearest one upward with mingbai.toml)"),
    today: ("DAY", "The day to go by, such as 2026-11-21 (default: today in China)"),
    color: ("WHEN", "Use colours: auto, always, never"),
    quiet: ("", "No progress and no advice, only results"),
    help: ("", "Show help"),
    version: ("", "Show the version"),
    format: ("FORMAT", "Format of the output: text, or json for programs"),
    list_format: ("FORMAT", "Format of the output: text, json for programs, or ics for calendars"),
    summary_period: ("PERIOD", "Which period: 2026-10 month, 2026-Q3 quarter, 2026-H1 half year, 2026 year"),
    summary_format: ("FORMAT", "Format of the output: table, csv for spreadsheets, or json for programs"),
    summary_community: ("FOLDER", "Only this community (default: all)"),
    preview_record: ("RECORD", "only these: wutongli/finance/2026-10, or content/wutongli/finance/2026-10.md"),
    preview_output: ("DIR", "where to (default: output/review of the site)"),
    review: ("", "Let reviewers on the local network read what is under review and press; see below"),
    reviewer: ("ID", "A link for this person of the roster; may be given several times"),
    bind: (
        "ADDRESS",
        "Address of this machine on the local network, such as 192.168.1.20 (default: this machine only)",
    ),
    print_record: ("RECORD", "print only these: wutongli/finance/2026-09, or content/wutongli/finance/2026-09.md"),
    print_all: ("", "print all that belongs on the board today, posted or not"),
    print_output: ("DIR", "where to (default: output/print of the site)"),
    print_screens: ("", "no sheets: a picture of every page that the screens show at a moment"),
    print_at: (
        "TIME",
        "the moment of the pictures, \"2026-12-01 18:30\" (default: today at 09:00, or the next full hour that is not dark)",
    ),
    print_screen: ("ID", "only this screen, such as east-gate (default: all that are set up)"),
    paper: ("PAPER", "a4, a3, or both (default: a4)"),
    days: ("DAYS", "print what will be on display within so many days, today not counted (default: 7)"),
    browser: ("PROGRAM", "which browser to use (also the environment variable MINGBAI_BROWSER)"),
    timeout: ("SECONDS", "how long to wait for a sheet at most (default: 120)"),
    posted_record: ("RECORD", "which, such as wutongli/finance/2026-10"),
    removed: ("", "taken down today rather than put up"),
    place: ("PLACE", "which board, as the record names it (not needed where there is one)"),
    sign_record: ("RECORD", "what to sign, such as wutongli/finance/2026-10; without one, what is waiting is listed"),
    sign_all: ("", "sign all that waits for this person"),
    person: ("ID", "who signs, by the id in the roster"),
    step: ("STEP", "which step: proposed, examined, party_approval, street_review, settled (default: the next one)"),
    role: ("ROLE", "as what (default: the post held today by the roster)"),
    back: ("REASON", "send it back, and why"),
    key: ("FILE", "sign with this SSH key; it is verified against allowed_signers of the site"),
    switching: ("SWITCH", "on or off; lists without"),
    emergency_record: ("NOTICE", "prepared notices, such as notice/standby-typhoon; off without one ends all"),
    until: ("MINUTE", "until when, such as \"2026-11-06 20:00\""),
    switch_person: ("ID", "who switches, by the id in the roster"),
    at: ("MINUTE", "the minute it is, such as \"2026-11-06 09:30\" (now)"),
    screen: ("ID", "this screen alone, such as east-gate"),
    deny: ("WHAT", "warnings: fail on warnings too"),
    target: ("TARGETS", "Build only these, separated by commas: site, kiosk, board, preview (default: all)"),
    output: ("DIR", "Where to build (default: output in the site)"),
    reason: ("REASON", "why something was corrected or withdrawn, for records that do not say so"),
    verified: ("DIR", "verify the pages in this folder (default: the site's output)"),
    what: ("WHAT", "open, overdue, due, upcoming, all, board, takedown, expiring or screens; see below"),
    code: ("CODE", "Code of a problem (L007) or a rule (national-2026/assembly); without it, the list"),
    dir: ("DIR", "Where (default: the current folder)"),
    name: ("NAME", "Name of the community"),
    street: ("STREET", "Street it belongs to"),
    district: ("DISTRICT", "District it belongs to"),
    division: ("CODE", "Administrative division code, six digits"),
    pack: ("PACK", "Rule pack that applies; may be given several times"),
    folder: ("NAME", "Folder of this community, where a site holds several"),
    yes: ("", "Ask nothing, go by the options"),
    kind: ("KIND", "Kind of record, such as finance or 财务"),
    period: ("PERIOD_OR_NAME", "Period (2026-11, 2026-Q4, 2026-H1, 2026) or file name"),
    duty: ("DUTY", "The duty to meet, such as jiangsu-2023/rwc-meeting; it knows its kind"),
    community: ("FOLDER", "Which community (not needed where there is one)"),
    title: ("TITLE", "Title (default: made from community, period and kind)"),
    file: ("FILE", "Texts, plain or Markdown; standard input without any"),
    port: ("PORT", "Port (default: 8420)"),
    shell: ("SHELL", "bash, zsh, fish or powershell"),
    man_dir: ("DIR", "Write all manual pages into this folder"),
    command: ("COMMAND", "Which command"),
};

const COMPLAINTS: Complaints = Complaints {
    error: "error: ",
    help: "help: ",
    did_you_mean: "did you mean {}?",
    one_of: "one of: {}",
    see: "see: mingbai help{}",
    unknown_option: "unknown option {}",
    unexpected_argument: "unexpected argument {}",
    unknown_command: "there is no command {}",
    no_command: "no command given",
    no_value: "{} lacks its value",
    wrong_value: "wrong value for {}",
    missing: "still needed: {}",
    twice: "{} may be given once",
    conflict: "{} cannot be used together with another option given",
    not_utf8: "the command line has characters that are not UTF-8",
    unreadable: "the command line is not right",
    not_a_day: "\"{}\" is not a day; write it like 2026-11-21",
    not_a_minute: "\"{}\" is not a minute; write it as \"2026-11-06 18:00\"",
    not_a_period: "\"{}\" is not a period; write it like 2026-10, 2026-Q3, 2026-H1 or 2026",
    not_a_port: "\"{}\" is not a port; write a number from 1 to 65535",
    not_an_address: "\"{}\" is not an address; write one such as 192.168.1.20",
    not_a_number: "{} will not do: write a whole number from {least} to {most}",
};
