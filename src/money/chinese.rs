//! Amounts in Chinese characters, everyday (一千二百) and as on cheques (壹仟贰佰元整).

/// What one character of a Chinese numeral says.
#[derive(Clone, Copy)]
enum Mark {
    /// A digit, Chinese or ASCII.
    Digit(u64),
    /// A multiplier within a group of four: ten, a hundred, a thousand.
    Tens(u64),
    /// A multiplier of everything so far: 万, 亿.
    Group(u64),
    /// 元, which ends the yuan.
    Yuan,
    /// 角 or 分, in fen.
    Coin(u64),
    /// 整, 正, which say nothing.
    Silent,
}

/// Whether the text contains Chinese digits or units of magnitude.
pub(super) fn is_numeral(text: &str) -> bool {
    text.chars().any(|c| {
        !c.is_ascii() && matches!(mark(c), Some(Mark::Digit(_) | Mark::Tens(_) | Mark::Group(_) | Mark::Coin(_)))
    })
}

/// A Chinese numeral as digits with, if there are fen, two decimals; `None` if it is no numeral or reads ambiguously.
pub(super) fn to_digits(text: &str) -> Option<String> {
    if !is_numeral(text) {
        return None;
    }
    let text = text.strip_prefix("人民币").unwrap_or(text);
    let (sign, unsigned) = match text.strip_prefix(['-', '负']) {
        Some(rest) => ("-", rest),
        None => ("", text),
    };
    let fen = total(unsigned)?;
    Some(match fen % 100 {
        0 => format!("{sign}{}", fen / 100),
        rest => format!("{sign}{}.{rest:02}", fen / 100),
    })
}

/// What the numeral comes to, in fen.
fn total(text: &str) -> Option<u64> {
    let mut sum = Sum::default();
    for c in text.chars() {
        sum.take(mark(c)?)?;
    }
    sum.finish()
}

/// A numeral as far as it has been read.
#[derive(Default)]
struct Sum {
    /// Whole groups of 万 and 亿.
    groups: u64,
    /// The group of four that is being read.
    group: u64,
    /// The digits that wait for their multiplier.
    digit: Option<u64>,
    /// Whether a digit that ends the number here would be ambiguous: 一万二 is twelve thousand to most, not 10,002.
    loose: bool,
    /// The amount in fen once 元 has been read.
    fen: u64,
    /// Whether 元 has been read.
    yuan_done: bool,
}

impl Sum {
    /// Takes the next character.
    fn take(&mut self, mark: Mark) -> Option<()> {
        match mark {
            Mark::Digit(digit) => self.add_digit(digit),
            Mark::Tens(factor) => self.close_tens(factor),
            Mark::Group(factor) => self.close_group(factor),
            Mark::Yuan => self.close_yuan(),
            Mark::Coin(fen) => self.add_coin(fen),
            Mark::Silent => Some(()),
        }
    }

    /// Puts a digit behind those that wait.
    fn add_digit(&mut self, digit: u64) -> Option<()> {
        self.loose &= digit != 0;
        self.digit = Some(self.digit.unwrap_or(0).checked_mul(10)?.checked_add(digit)?);
        Some(())
    }

    /// Multiplies the waiting digits; only ten may stand without one.
    fn close_tens(&mut self, factor: u64) -> Option<()> {
        let digit = self.digit.take().or((factor == 10).then_some(1))?;
        self.group = self.group.checked_add(digit.checked_mul(factor)?)?;
        self.loose = factor > 10;
        Some(())
    }

    /// Multiplies the group by 万, or everything so far by 亿.
    fn close_group(&mut self, factor: u64) -> Option<()> {
        let group = self.group.checked_add(self.last_digit()?)?;
        self.groups = match factor {
            10_000 => self.groups.checked_add(group.checked_mul(factor)?)?,
            _ => self.groups.checked_add(group)?.checked_mul(factor)?,
        };
        (self.group, self.loose) = (0, true);
        Some(())
    }

    /// Turns what has been read so far into fen.
    fn close_yuan(&mut self) -> Option<()> {
        let yuan = self.groups.checked_add(self.group)?.checked_add(self.last_digit()?)?;
        self.fen = self.fen.checked_add(yuan.checked_mul(100)?)?;
        let first = !std::mem::replace(&mut self.yuan_done, true);
        first.then_some(())
    }

    /// Adds jiao or fen.
    fn add_coin(&mut self, fen: u64) -> Option<()> {
        self.fen = self.fen.checked_add(self.digit.take()?.checked_mul(fen)?)?;
        Some(())
    }

    /// The waiting digit where a number ends, zero if none waits, `None` if it is ambiguous.
    fn last_digit(&mut self) -> Option<u64> {
        match self.digit.take() {
            Some(_) if self.loose => None,
            digit => Some(digit.unwrap_or(0)),
        }
    }

    /// The whole amount in fen.
    fn finish(mut self) -> Option<u64> {
        if !self.yuan_done {
            self.close_yuan()?;
        }
        self.digit.is_none().then_some(self.fen)
    }
}

/// What a character says, if it belongs to a numeral.
fn mark(c: char) -> Option<Mark> {
    Some(match c {
        '0'..='9' => Mark::Digit(u64::from(c) - u64::from('0')),
        '零' | '〇' => Mark::Digit(0),
        '一' | '壹' => Mark::Digit(1),
        '二' | '贰' | '两' => Mark::Digit(2),
        '三' | '叁' => Mark::Digit(3),
        '四' | '肆' => Mark::Digit(4),
        '五' | '伍' => Mark::Digit(5),
        '六' | '陆' => Mark::Digit(6),
        '七' | '柒' => Mark::Digit(7),
        '八' | '捌' => Mark::Digit(8),
        '九' | '玖' => Mark::Digit(9),
        '十' | '拾' => Mark::Tens(10),
        '百' | '佰' => Mark::Tens(100),
        '千' | '仟' => Mark::Tens(1000),
        '万' | '萬' => Mark::Group(10_000),
        '亿' => Mark::Group(100_000_000),
        '元' | '圆' | '块' => Mark::Yuan,
        '角' => Mark::Coin(10),
        '分' => Mark::Coin(1),
        '整' | '正' => Mark::Silent,
        _ => return None,
    })
}
