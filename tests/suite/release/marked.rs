//! Records of every kind with one word in every text of theirs.

use crate::support::{Site, record};

/// The kinds of record that [`marked`] makes.
pub const KINDS: [&str; 6] = ["notice", "meeting", "hearing", "consultation", "finance", "convention"];

const SENT_BACK: &str = "sign_off = [{ step = \"settled\", person = \"p01\", date = 2026-10-10 }, { step = \"sent_back\", person = \"p02\", date = 2026-10-11 }]";

/// How a record stands towards the public.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Public,
    Draft,
    Review,
    Internal,
    Withdrawn,
    Future,
    Undated,
    Unstepped,
    HeldBack,
    /// Signed, and changed since.
    Edited,
    /// Signed, and its file deleted since.
    Deleted,
    /// Signed, and sent back by somebody.
    SentBack,
    /// Signed, and hidden inside by a change that nobody signed.
    Hidden,
}

impl Standing {
    pub const ALL: [Standing; 13] = [
        Standing::Public,
        Standing::Draft,
        Standing::Review,
        Standing::Internal,
        Standing::Withdrawn,
        Standing::Future,
        Standing::Undated,
        Standing::Unstepped,
        Standing::HeldBack,
        Standing::Edited,
        Standing::Deleted,
        Standing::SentBack,
        Standing::Hidden,
    ];

    /// Whether the version that was signed is what the public sees.
    pub fn is_public(self) -> bool {
        matches!(self, Standing::Public | Standing::Edited | Standing::Deleted | Standing::Hidden)
    }

    /// The front matter that makes it so.
    fn front(self) -> &'static str {
        match self {
            Standing::Draft => "status = \"draft\"",
            Standing::Review => "status = \"review\"",
            Standing::Internal => "visibility = \"internal\"",
            Standing::Withdrawn => "status = \"withdrawn\"\nwithdrawn_on = 2026-11-01",
            Standing::Future => "published_on = 2026-12-01",
            Standing::Unstepped => "sign_off = []",
            Standing::SentBack => SENT_BACK,
            Standing::Public | Standing::Undated | Standing::HeldBack => "",
            Standing::Edited | Standing::Deleted | Standing::Hidden => "",
        }
    }

    /// A record that stands so.
    fn record(self, front: &str, body: &str) -> String {
        let private = if self == Standing::HeldBack { "\n电话 13800138000。\n" } else { "" };
        let text = record(&format!("{front}\n{}", self.front()), &format!("{body}{private}"));
        if self == Standing::Undated { text.replace("published_on = 2026-10-12\n", "") } else { text }
    }
}

/// A site under packs whose duties arise from all sorts of records.
pub fn site() -> Site {
    let settings = "title = \"试验站点\"\naddress = \"https://example.cn/\"\n";
    let site =
        Site::new().file("mingbai.toml", settings).packs("\"national-2026\", \"jiangsu-2023\", \"wutongli-bylaw\"");
    site.record("notice/good.md", "title = \"好公告\"", "正文。\n")
}

/// Front matter and text of a record of this kind with `word` everywhere, in its own keys.
fn own(kind: &str, word: &str) -> (String, String) {
    let front = match kind {
        "notice" => format!(
            "id = \"notice-{word}\"\nform = \"roster_change\"\nevent_on = 2026-09-01\ncontact = \"{word}\"\nattachments = [\"{word}.txt\"]"
        ),
        "meeting" => format!(
            "form = \"rwc_monthly\"\nheld_on = 2026-09-08\nplace = \"{word}\"\nagenda = [{{ topic = \"{word}\" }}]\nresolutions = [{{ text = \"{word}\", owner = \"{word}\" }}]"
        ),
        "hearing" => format!(
            "question = \"{word}\"\nheld_on = 2026-09-08\nplace = \"{word}\"\nparticipants = [{{ group = \"{word}\", present = 3 }}]\nsteps = [{{ name = \"vote\", summary = \"{word}\" }}]"
        ),
        "consultation" => format!(
            "question = \"{word}\"\nsteps = {{ held_on = 2026-09-08, outcome_on = 2026-09-09 }}\nactions = [{{ what = \"{word}\", owner = \"{word}\", state = \"open\" }}]"
        ),
        "finance" => format!(
            "form = \"statement\"\naccount = \"{word}\"\nperiod = \"2026-09\"\nopening = \"0.00\"\nclosing = \"5.00\"\nclosed_on = 2026-09-30\nimportance = \"major\""
        ),
        _ => format!(
            "adopted_by = \"{word}\"\neffective_on = 2026-09-20\nsteps = {{ vote = {{ body = \"assembly\", voted_on = 2026-09-08 }} }}"
        ),
    };
    let table = format!("| 项目 | 收入 | 支出 | 备注 |\n|---|---|---|---|\n| {word} | 5.00 | | {word} |\n");
    (front, if kind == "finance" { table } else { String::new() })
}

/// One record of this kind, with `word` in its name, every text and its attachment.
pub fn one(site: Site, kind: &str, word: &str, standing: Standing) -> Site {
    let (own, table) = own(kind, word);
    let front = format!(
        "kind = \"{kind}\"\ntitle = \"{word}\"\nsummary = \"{word}\"\nissued_by = \"{word}\"\ntopics = [\"{word}\", \"general-concern\", \"government-funds\"]\n\
         channels = [{{ kind = \"board\", place = \"{word}\" }}]\nstages = [{{ name = \"{word}\", planned = 2026-09-02 }}]\n{own}"
    );
    let body = format!("## {word}\n\n正文 {word}。\n\n{table}");
    let site = site.file(&format!("content/{kind}/{word}.md"), standing.record(&front, &body));
    site.file(&format!("content/{kind}/{word}.txt"), format!("附件 {word}"))
}

/// A record of every kind that stands so.
pub fn marked(site: Site, word: &str, standing: Standing) -> Site {
    KINDS.iter().fold(site, |site, kind| one(site, kind, word, standing))
}

/// What happens to a record after it was signed; `later` stands in it then, in every text that `word` stood in.
pub fn afterwards(site: &Site, kind: &str, word: &str, later: &str, standing: Standing) {
    let path = site.path(&format!("content/{kind}/{word}.md"));
    let text = std::fs::read_to_string(&path).expect("a record");
    match standing {
        Standing::Edited => {
            std::fs::write(&path, text.replace(&format!("正文 {word}"), &format!("正文 {later}"))).expect("edited")
        }
        Standing::Hidden => {
            std::fs::write(&path, text.replacen("+++\n", "+++\nvisibility = \"internal\"\n", 1)).expect("hidden");
        }
        Standing::Deleted => std::fs::remove_file(&path).expect("deleted"),
        _ => {}
    }
}
