//! The prepared emergency notices and whether they are on, and the emergencies that have their own time.

use super::super::named::{Known, all};
use super::is_on;
use crate::check::Standing;
use crate::check::standing::hindrance;
use crate::cli::Emergency as Asked;
use crate::finding::{Lang, Text};
use crate::record::emergency::Emergency;
use crate::world::Judged;

/// What there is, a notice after the other.
pub(super) fn list(judged: &[&Judged<'_>], asked: &Asked, lang: Lang) -> String {
    let lines: Vec<String> = all(judged).iter().filter_map(|known| line(known, asked, lang)).collect();
    if lines.is_empty() {
        return lang
            .pick(
                "没有备好的紧急通知。新建一份：mingbai new notice standby-typhoon，写 form = \"emergency\"、standby = true\n",
                "No emergency notice is prepared. Make one: mingbai new notice standby-typhoon, with form = \"emergency\" and standby = true\n",
            )
            .to_string();
    }
    let tail = lang.pick(
        "打开：mingbai emergency on 通知 --until \"日期 时刻\" --person 编号；提前结束：mingbai emergency off --person 编号\n",
        "To switch on: mingbai emergency on NOTICE --until \"DAY TIME\" --person ID; to end it: mingbai emergency off --person ID\n",
    );
    format!("{}\n{tail}", lines.concat())
}

fn line(known: &Known<'_>, asked: &Asked, lang: Lang) -> Option<String> {
    let emergency = Emergency::of(known.record)?;
    let state = match emergency.standby {
        true => prepared(known, asked),
        false if emergency.until <= asked.at => return None,
        false => timed(&emergency, asked),
    };
    Some(format!("{}  {}\n    {}\n", known.address(), known.record.title(), state.get(lang)))
}

fn prepared(known: &Known<'_>, asked: &Asked) -> Text {
    if let Some(until) = is_on(known.judged, &known.record.address, asked.at) {
        let until = until.spoken_end();
        return Text::new(format!("已经打开，到 {until} 为止"), format!("on until {until}"));
    }
    let hindered = hindrance(known.record, known.standing, asked.at.day());
    match hindered.filter(|_| known.standing != Standing::Public) {
        Some(hindrance) => {
            let Text { zh, en } = hindrance.fact;
            Text::new(format!("还不能用：{zh}"), format!("cannot be used: {en}"))
        }
        None => Text::new("备好，没有打开", "prepared, not on"),
    }
}

fn timed(emergency: &Emergency, asked: &Asked) -> Text {
    let (from, until) = (emergency.from.spoken(), emergency.until.spoken_end());
    match emergency.from <= asked.at {
        true => Text::new(format!("正在显示，到 {until} 为止"), format!("shown until {until}")),
        false => Text::new(format!("{from} 起显示，到 {until} 为止"), format!("shown from {from} until {until}")),
    }
}
