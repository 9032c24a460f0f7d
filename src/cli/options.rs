//! What was asked for on the command line, typed.

use std::net::IpAddr;
use std::path::PathBuf;

use chrono::NaiveDate;

use crate::finding::Lang;
use crate::minute::Minute;
use crate::period::Period;
pub use crate::render::Target;

/// A command with the options of every command.
#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    /// Language of everything that is said.
    pub lang: Lang,
    /// Folder of the site; it need not be one.
    pub root: PathBuf,
    /// The day to go by. It enters here and nowhere else.
    pub today: NaiveDate,
    /// When to use colours.
    pub color: Color,
    /// Only results, no progress and no advice.
    pub quiet: bool,
    /// What to do.
    pub command: Command,
}

/// What to do.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// Check everything.
    Check(Check),
    /// Build the targets.
    Build(Build),
    /// Publish the public targets and enter it into the ledger.
    Publish(Publish),
    /// Compare everything that is public with the ledger.
    Verify(Verify),
    /// List obligations.
    List(List),
    /// Explain a code, duty or rule; all codes without one.
    Explain(Option<String>),
    /// Make a site.
    Init(Init),
    /// Make a record.
    New(New),
    /// Proof-read texts.
    Proof(Proof),
    /// Sum up a period.
    Summary(Summary),
    /// Make a folder of what is to be signed.
    Preview(Preview),
    /// Print sheets for the notice board.
    Print(Print),
    /// Record that sheets hang on the board, or were taken down.
    Posted(Posted),
    /// Record a step of sign-off.
    Sign(Sign),
    /// Switch prepared emergency notices on and off.
    Emergency(Emergency),
    /// Serve the output to this machine.
    Serve(Serve),
    /// List the rule packs.
    Packs,
    /// Print a completion script.
    Completions(Shell),
    /// Print the manual page, or write all of them into a folder.
    Man(Option<PathBuf>),
}

/// How results are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
}

/// How obligations are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ListFormat {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
    /// For calendars.
    Ics,
}

/// How a summary is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SummaryFormat {
    /// For people.
    #[default]
    Table,
    /// For spreadsheets.
    Csv,
    /// For programs.
    Json,
}

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Color {
    /// On a terminal, unless `NO_COLOR` is set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// `check`.
#[derive(Debug, PartialEq, Eq)]
pub struct Check {
    /// How to print.
    pub format: Format,
    /// Whether warnings fail too.
    pub deny_warnings: bool,
}

/// `build`.
#[derive(Debug, PartialEq, Eq)]
pub struct Build {
    /// What to build.
    pub targets: Vec<Target>,
    /// Where to, if not into the site's `output`.
    pub output: Option<PathBuf>,
    /// Whether warnings fail too.
    pub deny_warnings: bool,
    /// How to print.
    pub format: Format,
}

/// `publish`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Publish {
    /// The reason of every change that has none of its own.
    pub reason: Option<String>,
    /// Where to, if not into the site's `output`.
    pub output: Option<PathBuf>,
    /// How to print.
    pub format: Format,
}

/// `verify`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verify {
    /// What to look at, if not at the site's `output`.
    pub output: Option<PathBuf>,
    /// How to print.
    pub format: Format,
}

/// `serve`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Serve {
    /// Port.
    pub port: u16,
    /// Whether reviewers are let in, instead of the preview for this machine.
    pub review: Option<Review>,
}

/// `serve --review`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// The address of this machine under which it is reached.
    pub bind: IpAddr,
    /// Ids of those who get a link.
    pub reviewers: Vec<String>,
    /// Only the community in this folder.
    pub community: Option<String>,
}

/// `list`.
#[derive(Debug, PartialEq, Eq)]
pub struct List {
    /// Which obligations.
    pub what: What,
    /// How to print.
    pub format: ListFormat,
    /// The minute for which screens are listed.
    pub at: Minute,
    /// The only screen that is wanted.
    pub screen: Option<String>,
}

/// `summary`.
#[derive(Debug, PartialEq, Eq)]
pub struct Summary {
    /// The period that is summed up.
    pub period: Period,
    /// How to print.
    pub format: SummaryFormat,
    /// Folder of the only community that is wanted.
    pub community: Option<String>,
}

/// `preview`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preview {
    /// Only these records, as they were typed.
    pub records: Vec<String>,
    /// Where to, if not into the site's `output/review`.
    pub output: Option<PathBuf>,
    /// Only the community in this folder.
    pub community: Option<String>,
}

/// `print`.
#[derive(Debug, PartialEq, Eq)]
pub struct Print {
    /// Addresses of records; what has to be put up without any.
    pub records: Vec<String>,
    /// Everything that belongs on the board, posted or not.
    pub all: bool,
    /// Where to, if not into `output/print` of the site.
    pub output: Option<PathBuf>,
    /// Sizes of paper.
    pub paper: Papers,
    /// How many days ahead.
    pub days: u64,
    /// Folder of the only community that is wanted.
    pub community: Option<String>,
    /// The browser that makes the files.
    pub browser: Option<PathBuf>,
    /// Seconds after which a sheet or picture is given up.
    pub timeout: u64,
    /// Whether pictures of screens are made, instead of sheets for the board.
    pub screens: Option<Pictures>,
}

/// `print --screens`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pictures {
    /// The minute that is pictured, if not the usual one of the day.
    pub at: Option<Minute>,
    /// The only screen that is wanted.
    pub screen: Option<String>,
}

/// `posted`.
#[derive(Debug, PartialEq, Eq)]
pub struct Posted {
    /// The records.
    pub records: Vec<String>,
    /// Whether they were taken down.
    pub removed: bool,
    /// Which board, where the record names several.
    pub place: Option<String>,
    /// Only in this community.
    pub community: Option<String>,
}

/// `sign`.
#[derive(Debug, PartialEq, Eq)]
pub struct Sign {
    /// The records; none lists what is waiting.
    pub records: Vec<String>,
    /// Whether to sign everything that waits for the person.
    pub all: bool,
    /// Id of the person who signs.
    pub person: Option<String>,
    /// The step, if not the next one.
    pub step: Option<String>,
    /// As what the person signs, if not by the post in the roster.
    pub role: Option<String>,
    /// Why it is sent back.
    pub back: Option<String>,
    /// The SSH key to sign with.
    pub key: Option<PathBuf>,
    /// Only this community.
    pub community: Option<String>,
}

/// `emergency`.
#[derive(Debug, PartialEq, Eq)]
pub struct Emergency {
    /// What to do; none lists what there is.
    pub switching: Option<Switching>,
    /// The notices; all that are on where none is named to be switched off.
    pub records: Vec<String>,
    /// Until when it is on.
    pub until: Option<Minute>,
    /// Id of the person who switches.
    pub person: Option<String>,
    /// The minute it is.
    pub at: Minute,
    /// Only in this community.
    pub community: Option<String>,
    /// The output with the screens, if not the site's `output`.
    pub output: Option<PathBuf>,
}

/// What is done with a prepared emergency notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Switching {
    /// It is shown from now on.
    On,
    /// It is shown no longer.
    Off,
}

/// Sizes of paper to print on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "names of papers")]
pub enum Papers {
    #[default]
    A4,
    A3,
    Both,
}

/// What is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum What {
    /// Overdue and due soon.
    #[default]
    Open,
    /// Overdue.
    Overdue,
    /// Due soon.
    Due,
    /// Due later.
    Upcoming,
    /// All.
    All,
    /// Records that belong on the notice board today; not obligations.
    Board,
    /// Records that may come off the notice board; not obligations.
    Takedown,
    /// Records about persons whose time ends or is over; not obligations.
    Expiring,
    /// What is on the screens at a minute; not obligations.
    Screens,
}

/// `init`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Init {
    /// The folder that becomes a site.
    pub dir: PathBuf,
    /// Name of the community.
    pub name: Option<String>,
    /// Its street.
    pub street: Option<String>,
    /// Its district.
    pub district: Option<String>,
    /// Its division code.
    pub division: Option<String>,
    /// Its packs.
    pub packs: Vec<String>,
    /// Its folder below `content`, where there are to be several.
    pub folder: Option<String>,
    /// Ask nothing.
    pub yes: bool,
}

/// `new`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct New {
    /// Kind of record, by id or Chinese name; a duty knows its own.
    pub kind: Option<String>,
    /// Period, or name of the file.
    pub name: Option<String>,
    /// The duty that it is to meet, `pack/id`.
    pub duty: Option<String>,
    /// Folder of the community, where there are several.
    pub community: Option<String>,
    /// Title.
    pub title: Option<String>,
}

/// `proof`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proof {
    /// The texts; standard input without any.
    pub files: Vec<PathBuf>,
    /// How to print.
    pub format: Format,
    /// Whether warnings fail too.
    pub deny_warnings: bool,
}

/// Shells with completions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "names of programs")]
pub enum Shell {
    Bash,
    Zsh,
    Fish,
    Powershell,
}

/// A closed set of values that an option takes, with the names they are typed by.
pub trait Named: Sized + Copy + 'static {
    /// The values with their names, in the order of the help.
    const ALL: &'static [(&'static str, Self)];

    /// The value of a name.
    fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
    }
}

impl Named for Lang {
    const ALL: &'static [(&'static str, Lang)] = &[("zh", Lang::Zh), ("en", Lang::En)];
}

impl Named for Format {
    const ALL: &'static [(&'static str, Format)] = &[("text", Format::Text), ("json", Format::Json)];
}

impl Named for ListFormat {
    const ALL: &'static [(&'static str, ListFormat)] =
        &[("text", ListFormat::Text), ("json", ListFormat::Json), ("ics", ListFormat::Ics)];
}

impl Named for SummaryFormat {
    const ALL: &'static [(&'static str, SummaryFormat)] =
        &[("table", SummaryFormat::Table), ("csv", SummaryFormat::Csv), ("json", SummaryFormat::Json)];
}

impl Named for Papers {
    const ALL: &'static [(&'static str, Papers)] = &[("a4", Papers::A4), ("a3", Papers::A3), ("both", Papers::Both)];
}

impl Named for Color {
    const ALL: &'static [(&'static str, Color)] =
        &[("auto", Color::Auto), ("always", Color::Always), ("never", Color::Never)];
}

impl Named for Target {
    const ALL: &'static [(&'static str, Target)] =
        &[("site", Target::Site), ("kiosk", Target::Kiosk), ("board", Target::Board), ("preview", Target::Preview)];
}

impl Named for What {
    const ALL: &'static [(&'static str, What)] = &[
        ("open", What::Open),
        ("overdue", What::Overdue),
        ("due", What::Due),
        ("upcoming", What::Upcoming),
        ("all", What::All),
        ("board", What::Board),
        ("takedown", What::Takedown),
        ("expiring", What::Expiring),
        ("screens", What::Screens),
    ];
}

impl Named for Switching {
    const ALL: &'static [(&'static str, Switching)] = &[("on", Switching::On), ("off", Switching::Off)];
}

impl Named for Shell {
    const ALL: &'static [(&'static str, Shell)] =
        &[("bash", Shell::Bash), ("zsh", Shell::Zsh), ("fish", Shell::Fish), ("powershell", Shell::Powershell)];
}

impl Papers {
    /// The names of the sizes.
    pub fn names(self) -> &'static [&'static str] {
        match self {
            Papers::A4 => &["a4"],
            Papers::A3 => &["a3"],
            Papers::Both => &["a4", "a3"],
        }
    }
}

impl Color {
    /// Whether to colour what goes to a stream that is a terminal or not.
    pub fn on(self, is_terminal: bool) -> bool {
        match self {
            Color::Auto => is_terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()),
            Color::Always => true,
            Color::Never => false,
        }
    }
}
