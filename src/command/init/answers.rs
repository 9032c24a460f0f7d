//! What has to be known for a new site: asked for on a terminal, taken from options, checked.

use std::io::{self, BufRead, Write};

use chrono::NaiveDate;

use crate::cli::Init;
use crate::finding::{Lang, Text};
use crate::load::nearest;
use crate::pack::{ALWAYS, Authority, Duty, Pack, Packs};
use crate::time_limit::TimeLimit;

/// Everything that is needed.
#[derive(Debug)]
pub(super) struct Answers {
    pub(super) name: String,
    pub(super) street: String,
    pub(super) district: String,
    pub(super) division: String,
    pub(super) packs: Vec<String>,
    /// A duty of these packs that is owed promptly, without a number.
    pub(super) promptly: Option<String>,
    /// Folder below `content`; empty for a site of one community.
    pub(super) folder: String,
}

impl Answers {
    /// The answers, if they are complete and make sense; packs that fit the place where none are named.
    pub(super) fn new(wanted: &Init, packs: &Packs, today: NaiveDate) -> Result<Answers, Text> {
        let given = [
            ("--name", &wanted.name),
            ("--street", &wanted.street),
            ("--district", &wanted.district),
            ("--division", &wanted.division),
        ];
        let missing: Vec<&str> = given.iter().filter(|(_, value)| blank(value)).map(|(option, _)| *option).collect();
        if !missing.is_empty() {
            return Err(incomplete(&missing));
        }
        let text = |value: &Option<String>| value.as_deref().unwrap_or_default().trim().to_string();
        let division = text(&wanted.division);
        if !is_division(&division) {
            return Err(no_division(&division));
        }
        let chosen =
            if wanted.packs.is_empty() { fitting(packs, &division, today) } else { known(&wanted.packs, packs)? };
        let folder = text(&wanted.folder);
        if !folder.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_')) {
            return Err(no_folder(&folder));
        }
        Ok(Answers {
            name: text(&wanted.name),
            street: text(&wanted.street),
            district: text(&wanted.district),
            division,
            promptly: promptly(&chosen, packs),
            packs: chosen,
            folder,
        })
    }
}

/// Asks for what no option has said. An empty answer is left for [`Answers::new`] to refuse.
pub(super) fn ask(
    wanted: &mut Init,
    packs: &Packs,
    today: NaiveDate,
    lang: Lang,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
) -> io::Result<()> {
    let mut one = |question: &str, value: &mut Option<String>, output: &mut dyn Write| -> io::Result<()> {
        if blank(value) {
            *value = Some(answer(question, input, output)?);
        }
        Ok(())
    };
    one(lang.pick("社区名称（如 梧桐里社区）", "Name of the community"), &mut wanted.name, output)?;
    one(lang.pick("所属街道", "Street"), &mut wanted.street, output)?;
    one(lang.pick("所属区县", "District"), &mut wanted.district, output)?;
    one(
        lang.pick("行政区划代码（六位数字）", "Administrative division code, six digits"),
        &mut wanted.division,
        output,
    )?;
    if wanted.packs.is_empty() {
        let fitting = fitting(packs, wanted.division.as_deref().unwrap_or_default(), today);
        offer(packs, &fitting, lang, output)?;
        let question = lang
            .pick("适用的规则包，用空格分隔，直接回车就用上面这些", "Packs, separated by blanks; Enter takes these");
        wanted.packs = answer(question, input, output)?.split_whitespace().map(str::to_string).collect();
    }
    Ok(())
}

fn answer(question: &str, input: &mut dyn BufRead, output: &mut dyn Write) -> io::Result<String> {
    write!(output, "{question}: ")?;
    output.flush()?;
    let mut line = String::new();
    input.read_line(&mut line)?;
    Ok(line.trim().to_string())
}

fn offer(packs: &Packs, fitting: &[String], lang: Lang, output: &mut dyn Write) -> io::Result<()> {
    for pack in fitting.iter().filter_map(|id| packs.get(id)) {
        writeln!(output, "  {}  {}", pack.id, lang.pick(&pack.title, &pack.title_en))?;
    }
    Ok(())
}

fn blank(value: &Option<String>) -> bool {
    value.as_ref().is_none_or(|text| text.trim().is_empty())
}

/// The packs for an urban community of a place: in force there, binding or made for that region; not the floor, which holds anyway, and nobody's
/// own by-law.
fn fitting(packs: &Packs, division: &str, today: NaiveDate) -> Vec<String> {
    let fits = |pack: &&Pack| {
        let speaks = pack.authority >= Authority::Normative || !pack.region.is_empty();
        let local = division.starts_with(&pack.region) && pack.authority != Authority::Bylaw;
        let urban = pack.sort.as_deref().is_none_or(|sort| sort == "community");
        speaks && local && urban && pack.in_force(today) && !ALWAYS.contains(&pack.id.as_str())
    };
    packs.all().filter(fits).map(|pack| pack.id.clone()).collect()
}

/// The first duty of the chosen packs that only says 及时.
fn promptly(chosen: &[String], packs: &Packs) -> Option<String> {
    let duties = packs.all().filter(|pack| chosen.contains(&pack.id)).flat_map(|pack| &pack.duties);
    let open = |duty: &&Duty| matches!(duty.limit, TimeLimit::Promptly { within: None, .. });
    duties.into_iter().find(open).map(|duty| duty.name.clone())
}

fn known(wanted: &[String], packs: &Packs) -> Result<Vec<String>, Text> {
    match wanted.iter().find(|id| !packs.has(id)) {
        Some(id) => Err(no_pack(id, packs)),
        None => Ok(wanted.to_vec()),
    }
}

fn is_division(code: &str) -> bool {
    matches!(code.len(), 6 | 9 | 12) && code.bytes().all(|byte| byte.is_ascii_digit())
}

fn incomplete(missing: &[&str]) -> Text {
    let list = missing.join(" ");
    Text::new(format!("还要写明：{list}"), format!("still needed: {list}"))
}

fn no_division(code: &str) -> Text {
    Text::new(
        format!("“{code}”不是行政区划代码：应为六位数字，例如 320106（到街道为九位，到社区为十二位）"),
        format!(
            "\"{code}\" is no division code: six digits, such as 320106 (nine for a street, twelve for a community)"
        ),
    )
}

fn no_folder(folder: &str) -> Text {
    Text::new(
        format!("“{folder}”不能作文件夹名：只用字母、数字、汉字、- 和 _"),
        format!("\"{folder}\" cannot be a folder name: letters, digits, Han characters, - and _ only"),
    )
}

fn no_pack(id: &str, packs: &Packs) -> Text {
    let near = nearest(id, packs.ids());
    let (zh, en) =
        near.map(|name| (format!("，你是不是想写 {name}？"), format!("; did you mean {name}?"))).unwrap_or_default();
    Text::new(
        format!("没有规则包 {id}{zh}（全部：mingbai packs）"),
        format!("there is no pack {id}{en} (all: mingbai packs)"),
    )
}
