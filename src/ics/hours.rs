//! Hours as clerks write them: `14:00—16:20`, `上午9:30`, `下午2时半至4时`.

use chrono::NaiveTime;

/// Parts of the day that a time is told with, and whether they are after noon.
const PARTS: [(&str, bool); 7] =
    [("凌晨", false), ("早上", false), ("上午", false), ("中午", true), ("下午", true), ("傍晚", true), ("晚上", true)];

/// When something begins, and when it ends where that is said; none where the text begins with no time of day.
pub fn hours(text: &str) -> Option<(NaiveTime, Option<NaiveTime>)> {
    let (begin, late, rest) = clock(text, false)?;
    let to = rest.trim_start().strip_prefix(['—', '–', '-', '－', '~', '～', '至', '到']);
    let end = to.and_then(|rest| clock(rest.trim_start_matches(['—', '-']), late)).map(|(end, ..)| end);
    Some((begin, end.filter(|end| *end > begin)))
}

/// A time of day, whether it was told after noon, and what follows.
fn clock(text: &str, late: bool) -> Option<(NaiveTime, bool, &str)> {
    let text = text.trim_start();
    let part = PARTS.iter().find_map(|(part, late)| Some((text.strip_prefix(part)?, *late)));
    let (text, late) = part.unwrap_or((text, late));
    let (hour, rest) = digits(text.trim_start())?;
    let rest = rest.strip_prefix([':', '：', '时', '時', '点', '點'])?;
    let (minute, rest) = minutes(rest);
    let hour = if late && hour < 12 { hour + 12 } else { hour };
    Some((NaiveTime::from_hms_opt(hour, minute, 0)?, late, rest))
}

fn minutes(text: &str) -> (u32, &str) {
    if let Some(rest) = text.strip_prefix('半') {
        return (30, rest);
    }
    let (minute, rest) = digits(text).unwrap_or((0, text));
    (minute, rest.strip_prefix('分').unwrap_or(rest))
}

/// A number of one or two digits.
fn digits(text: &str) -> Option<(u32, &str)> {
    let len = text.bytes().take_while(u8::is_ascii_digit).count();
    let number = text[..len].parse().ok().filter(|_| len < 3)?;
    Some((number, &text[len..]))
}

#[cfg(test)]
mod tests {
    use super::hours;

    #[test]
    fn times_are_read_as_they_are_written() {
        let said = |text| {
            let (begin, end) = hours(text)?;
            Some((
                begin.format("%H:%M").to_string(),
                end.map(|end| end.format("%H:%M").to_string()).unwrap_or_default(),
            ))
        };
        for (text, begin, end) in [
            ("14:00—16:20", "14:00", "16:20"),
            ("9:00-10:40", "09:00", "10:40"),
            ("上午9:30", "09:30", ""),
            ("下午2时半至4时", "14:30", "16:00"),
            ("晚上7点15分", "19:15", ""),
            ("19：00 — 20：10", "19:00", "20:10"),
            ("8:30——9:10", "08:30", "09:10"),
            ("9:00集合，9:30开会", "09:00", ""),
            ("16:00—14:00", "16:00", ""),
        ] {
            assert_eq!(said(text), Some((begin.to_string(), end.to_string())), "{text}");
        }
        for text in ["", "下午", "全天", "会后", "25:00", "9:75", "123:00", "2026年"] {
            assert_eq!(said(text), None, "{text}");
        }
    }
}
