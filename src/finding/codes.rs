//! The list of all codes: from it come `explain`, the manual in `docs/` and the tests that every code is shown by a fixture.

use super::Severity;

/// The manual page of one sort of problem.
#[derive(Debug, PartialEq, Eq)]
pub struct CodePage {
    /// Short code to read over the phone: a letter for the step (L load, A account, T time, R rule, P pack, S site, V sign-off and ledger, W wording) and a number.
    pub code: &'static str,
    /// Stable name in English words.
    pub name: &'static str,
    /// Weight unless a pack's authority and modal say otherwise.
    pub severity: Severity,
    /// Whether an error of this code keeps its record from the public targets.
    pub holds_back: bool,
    /// Title, Chinese.
    pub zh: &'static str,
    /// Title, English.
    pub en: &'static str,
    /// What it means and how to mend it, Chinese.
    pub more_zh: &'static str,
    /// What it means and how to mend it, English.
    pub more_en: &'static str,
}

macro_rules! codes {
    ($($id:ident = $code:literal $name:literal $severity:ident $(($hold:ident))?; $zh:literal, $en:literal; $more_zh:literal, $more_en:literal;)*) => {
        /// Constants for the code that reports, one for each page of [`CODES`].
        pub mod code {
            use super::{CodePage, Severity};
            $(#[doc = $en] pub static $id: CodePage = CodePage {
                code: $code, name: $name, severity: Severity::$severity, holds_back: false $(|| { stringify!($hold); true })?,
                zh: $zh, en: $en, more_zh: $more_zh, more_en: $more_en,
            };)*
        }
        /// Every code, in the order of the manual.
        pub static CODES: &[&CodePage] = &[$(&code::$id),*];
    };
}

/// The page of a code such as `L005`, or of its name such as `unknown-key`, whatever the case.
pub fn page(wanted: &str) -> Option<&'static CodePage> {
    CODES.iter().copied().find(|page| page.code.eq_ignore_ascii_case(wanted) || page.name.eq_ignore_ascii_case(wanted))
}

codes! {
    NOT_UTF8 = "L001" "not-utf8" Error;
        "文件不是 UTF-8 编码", "the file is not UTF-8";
        "程序只读 UTF-8 编码的文本。旧版记事本或 WPS 有时会存成 GBK。请用编辑器“另存为”，编码选 UTF-8。",
        "Only UTF-8 text is read. Some editors save GBK; save the file again as UTF-8.";
    UNREADABLE = "L002" "unreadable" Error;
        "文件读不出来", "the file cannot be read";
        "文件存在，但系统不允许读，或者在读的时候消失了。请检查权限后重试。",
        "The file is there but the system does not let it be read. Check its permissions and try again.";
    TOO_LARGE = "L003" "too-large" Error;
        "文件过大", "the file is too large";
        "一份公开记录不应超过 4 MB。大文件请放到附件，正文写摘要。",
        "A record must not be larger than 4 MB. Attach large files and write a summary.";
    NO_FRONT_MATTER = "L004" "no-front-matter" Error;
        "没有写开头的信息栏", "there is no front matter";
        "每份记录以一行 +++ 开始，写明类别、标题、日期等，再以一行 +++ 结束，后面才是正文。可以用 mingbai new 生成一份。",
        "A record begins with a line +++, names its kind, title and dates, ends that part with another +++, and then has its text. `mingbai new` makes one.";
    UNCLOSED_FRONT_MATTER = "L005" "unclosed-front-matter" Error;
        "开头的信息栏没有结束", "the front matter is not closed";
        "信息栏要用单独一行 +++ 结束。", "Close the front matter with a line of its own: +++.";
    SYNTAX = "L006" "syntax" Error;
        "TOML 格式有误", "TOML syntax error";
        "信息栏和设置文件用 TOML 书写：一行一个“键 = 值”，文字加英文双引号，日期写成 2026-10-05，不加引号。中文的键也要加引号。",
        "Front matter and settings are TOML: one `key = value` a line, text in straight double quotes, dates as 2026-10-05 without quotes.";
    UNKNOWN_KEY = "L007" "unknown-key" Error;
        "不认识的键", "unknown key";
        "这个键不属于这一类记录。多半是拼写有误，或写到了别的表里。各类记录能写哪些键，见 docs 中的《记录怎么写》。",
        "This key does not belong to this kind of record; most often it is misspelt or stands in the wrong table.";
    UNKNOWN_KIND = "L008" "unknown-kind" Error;
        "不认识的类别", "unknown kind";
        "kind 只能是规定的类别之一，可以写英文名，也可以写中文名。",
        "kind must be one of the kinds, by its English or its Chinese name.";
    WRONG_TYPE = "L009" "wrong-type" Error;
        "值的写法不对", "wrong type of value";
        "这个键要求另一种写法，例如日期不加引号，金额加引号，人数写整数。",
        "This key wants another sort of value: dates without quotes, amounts in quotes, counts as whole numbers.";
    MISSING_FIELD = "L010" "missing-field" Error;
        "缺少必填的键", "a required key is missing";
        "这一类记录必须写这个键。", "This kind of record must have this key.";
    DUPLICATE_KEY = "L011" "duplicate-key" Error;
        "同一个键写了两次", "a key stands twice";
        "同一个键只能写一次，请留下正确的一行。", "A key may stand once; keep the line that is right.";
    DUPLICATE_ID = "L012" "duplicate-id" Error;
        "两份记录的编号相同", "two records have the same id";
        "编号决定网址和审签对象，在一个社区内不能重复。", "The id decides address and sign-off; it is unique within a community.";
    BAD_DATE = "L013" "bad-date" Error;
        "日期不存在", "the date does not exist";
        "日期写成 年-月-日，例如 2026-02-28；2 月 30 日这样的日期不存在。", "Write dates as year-month-day, e.g. 2026-02-28.";
    BAD_PERIOD = "L014" "bad-period" Error;
        "周期的写法不对", "the period is not written right";
        "周期写成 2026-10（月）、2026-Q3（季）、2026-H1（半年）、2026（年）、2026-10-A（上半月）、2026-B5（双月）。",
        "Periods are 2026-10, 2026-Q3, 2026-H1, 2026, 2026-10-A (first half of a month), 2026-B5 (two months).";
    BAD_AMOUNT = "L015" "bad-amount" Error (hold);
        "金额的写法不对", "the amount is not written right";
        "金额用半角数字，以元为单位，要么没有小数，要么恰好两位小数，例如 1200、1,200.50。不用全角数字、中文数字和科学记数。",
        "Amounts are in yuan with ASCII digits and either no decimals or exactly two: 1200, 1,200.50.";
    UNKNOWN_CHOICE = "L016" "unknown-choice" Error;
        "不是规定的选项", "not one of the choices";
        "这个键只能填规定的几个值之一。", "This key takes one of a fixed set of values.";
    UNKNOWN_PERSON = "L017" "unknown-person" Error;
        "名册里没有这个人", "no such person in the roster";
        "记录里用编号指人，编号写在 roster.toml 的 [[person]] 里。先登记人，再引用。",
        "Records name people by the id in roster.toml; enter the person there first.";
    UNKNOWN_RECORD = "L018" "unknown-record" Error;
        "找不到引用的记录", "no such record";
        "这里要写本社区另一份记录的编号。", "This names another record of the community by its id.";
    BAD_FILE_NAME = "L019" "bad-file-name" Error;
        "文件名不能用", "the file name cannot be used";
        "文件名会成为网址。请只用字母、数字、汉字、- 和 _，不用空格、连续的点和结尾的点。",
        "File names become addresses: letters, digits, Han characters, - and _ only; no spaces, no double or trailing dots.";
    CHINESE_FILE_NAME = "L020" "chinese-file-name" Info;
        "文件名含中文，网址会很长", "a Chinese file name makes a long address";
        "能用，但网址和二维码会变长，建议用周期或日期命名，例如 finance/2026-10.md。",
        "It works, but address and QR code grow long; prefer names such as finance/2026-10.md.";
    OUTSIDE = "L021" "outside" Error;
        "链接指到了内容文件夹之外", "a link leads out of the content folder";
        "内容文件夹里的符号链接和图片、附件路径都不能指到文件夹之外，也不能绕成圈。",
        "Symbolic links, pictures and attachments must stay inside the content folder and must not form a loop.";
    NO_COMMUNITY = "L022" "no-community" Error;
        "没有社区", "there is no community";
        "content 里至少要有一个 community.toml；每份记录都要放在某个社区的文件夹里。",
        "content needs at least one community.toml, and every record lies in the folder of a community.";
    MISSING_ASSET = "L023" "missing-asset" Error (hold);
        "图片或附件不存在", "a picture or attachment is missing";
        "正文引用了图片或附件，但这个文件不在那里。", "The text refers to a file that is not there.";
    FOREIGN_ASSET = "L024" "foreign-asset" Error (hold);
        "图片来自别的网站", "a picture from another host";
        "公开页面不向别的网站取任何东西。请把图片下载到记录旁边再引用。",
        "Pages ask no other host for anything: put the picture beside the record.";
    STRAY_EMPHASIS = "L025" "stray-emphasis" Warning;
        "星号会照样显示出来", "asterisks would show as they are";
        "这里的 ** 没有成对，或紧挨着标点，不会变成加粗。请把标点移到 ** 外面。",
        "These asterisks do not pair up as bold text; move punctuation outside of them.";
    EMPTY_BODY = "L026" "empty-body" Warning;
        "正文是空的", "the text is empty";
        "记录除了信息栏还要有给居民看的正文。", "A record needs a text for residents besides its front matter.";
    ASSET_SORT = "L027" "asset-sort" Error (hold);
        "这一类附件不能公开", "an attachment of a sort that can run";
        "网页、SVG 图片等文件里可能带有程序。图片请存为 PNG 或 JPEG，文件请存为 PDF、Word、Excel 或 CSV。",
        "Web pages, SVG pictures and the like can carry programs. Save pictures as PNG or JPEG and papers as PDF, Word, Excel or CSV.";
    BAD_TIME = "L028" "bad-time" Error;
        "时刻的写法不对", "the time is not written right";
        "时刻写成 时:分，各两位数字，24 小时制，用英文冒号，两边加英文双引号，例如 \"09:30\"、\"15:00\"。没有 24:00：那是第二天的 00:00。不知道几点的，不写。",
        "Times are hours and minutes in two digits each, in quotes: \"09:30\", \"15:00\". There is no 24:00: that is 00:00 of the next day. Leave the key out where the time is not known.";
    FORMER_ADDRESS = "L029" "former-address" Error;
        "以前的网址写得不对", "a former address is not written right";
        "former_addresses 里写这份记录改名以前的编号：文件在社区文件夹里的路径，不带 .md 和 .html，例如 former_addresses = [\"finance/2026-9\"]。程序在老网址放一页，把人带到现在的网址。",
        "former_addresses lists what the record was called before: the path within the community without .md or .html, such as \"finance/2026-9\". A page at the old address leads to the new one.";
    ADDRESS_TAKEN = "L030" "address-taken" Error;
        "以前的网址已经有别的网页", "a former address is that of another page";
        "一个网址只能有一页。写在 former_addresses 里的，不能是现有记录的网址，不能是程序自己生成的页面，也不能由两份记录都写。",
        "An address has one page: it cannot be that of a record, of a page that the program makes, nor be claimed twice.";

    LEDGER_MISSING = "A101" "ledger-missing" Error (hold);
        "没有收支明细表", "there is no ledger table";
        "财务公开要有一张逐笔列出的收支表，表头要有“项目”和“收入”“支出”（或“金额”和“收支”）。也可以在旁边放同名的 CSV。",
        "A finance record needs a table of entries with columns for item, income and spending, or a CSV of the same name beside it.";
    LEDGER_COLUMN = "A102" "ledger-column" Error (hold);
        "收支表缺少必要的列", "the ledger lacks a column";
        "至少要有项目、收入、支出三列；列名可以是常见的几种写法。", "At least item, income and spending are needed; usual headings are recognised.";
    LEDGER_ROW = "A103" "ledger-row" Error (hold);
        "收支表有一行对不上列", "a ledger row does not fit the columns";
        "这一行的格子数与表头不一致，可能是合并了单元格或少写了竖线。每行格子数要与表头相同。",
        "This row has another number of cells than the heading: merged cells or a missing bar.";
    LEDGER_CELL = "A104" "ledger-cell" Error (hold);
        "收支表里有一格读不懂", "a ledger cell cannot be read";
        "金额或日期的写法不对，或者同一行收入、支出都有数、都没有数。", "An amount or date is not written right, or a row has both or neither of income and spending.";
    LEDGER_TOTAL = "A105" "ledger-total" Error (hold);
        "合计与明细对不上", "the total differs from the entries";
        "合计行的数与各行相加不等。程序用精确到分的整数相加。", "The total row is not the sum of its rows; sums are exact to the fen.";
    LEDGER_BALANCE = "A106" "ledger-balance" Error (hold);
        "期初、收支与期末对不上", "opening, entries and closing do not tie";
        "期初结余加收入减支出应当等于期末结余。", "Opening plus income minus spending must be closing.";
    LEDGER_CARRY = "A107" "ledger-carry" Error (hold);
        "期初与上期期末对不上", "opening differs from the last closing";
        "本期的期初结余应当等于上一期的期末结余。", "The opening balance must be the closing balance of the period before.";
    LEDGER_RUNNING = "A108" "ledger-running" Error (hold);
        "余额列算得不对", "a running balance is wrong";
        "余额列每一行应当等于上一行余额加收入减支出。", "Each balance must be the one above plus income minus spending.";
    DUPLICATE_VOUCHER = "A109" "duplicate-voucher" Warning;
        "凭证号重复", "a voucher number stands twice";
        "一张凭证只记一笔。", "A voucher is booked once.";

    OVERDUE = "T201" "overdue" Error;
        "该公开的还没有公开", "a disclosure is overdue";
        "按依据条文应当已经公开，但没有找到对应的、已审签的记录。补上记录并审签后，这一项就会消除。",
        "Under the article it should have been made public, but no signed record was found.";
    LATE = "T202" "late" Warning;
        "公开晚了", "it was made public late";
        "已经公开，但晚于期限。事实无法改变，程序如实记下，不阻止公开。",
        "It was made public after its day. The fact stays; it does not stop the publication.";
    DUE_SOON = "T203" "due-soon" Info;
        "快到期了", "due soon";
        "在提前提醒的天数之内就要到期。", "It is due within the days of notice.";
    NOTICE_TOO_SHORT = "T204" "notice-too-short" Error;
        "提前的天数不够", "the notice was too short";
        "应当提前若干天通知或公布，实际不够。", "Something had to be announced a number of days ahead and was not.";
    DISPLAY_TOO_SHORT = "T205" "display-too-short" Error;
        "展示的天数不够", "the display is too short";
        "公布的期限少于规定天数。请改 display_until，或重新公布。", "It is displayed for fewer days than required.";
    GAP_TOO_LONG = "T206" "gap-too-long" Error;
        "两次公开相隔太久", "too long between two disclosures";
        "相邻两次公开相隔超过规定。", "Two disclosures lie further apart than allowed.";
    STAGE_LATE = "T207" "stage-late" Warning;
        "阶段进展没有公布", "a stage has not been reported";
        "时限较长的事项，每完成一个阶段应公布一次进展。", "Long matters are reported on stage by stage.";
    CANNOT_SAY = "T208" "cannot-say" Info;
        "说不准是否按时", "it cannot be said whether it was in time";
        "条文没有给出天数（如“及时”），本地也没有约定；或者缺少算期限所需的日期。", "The text gives no number (\"promptly\") and none is set locally, or a date is missing.";
    UNKNOWN_YEAR = "T209" "unknown-year" Warning;
        "没有这一年的工作日历", "no working-day calendar for the year";
        "国务院办公厅每年公布次年放假安排。公布后把日期加进 rules/workdays.toml。在此之前程序不猜。",
        "The holidays of a year are announced the year before; add them to rules/workdays.toml. Nothing is guessed until then.";
    PERIOD_MISFIT = "T210" "period-misfit" Error;
        "周期与公开要求不符", "the period does not fit the duty";
        "例如按月公开的事项写成了季度。", "For instance a monthly item with a quarter as its period.";
    DUPLICATE_PERIOD = "T211" "duplicate-period" Error;
        "同一周期有两份记录", "two records for one period";
        "同一类、同一账目、同一周期只应有一份。更正请用 supersedes 指明被更正的记录。",
        "One record for one period; a correction names what it supersedes.";
    UNKNOWN_DUTY = "T212" "unknown-duty" Warning;
        "没有这一项", "no such duty or rule";
        "[[local]] 和 [[waivers]] 里要写适用的规则包里一项的名字，照抄提示里“依据”后面括号里的，例如 national-2026/meeting-decisions。写错了不起作用。",
        "[[local]] and [[waivers]] name a duty or rule of the community's packs, such as national-2026/meeting-decisions; a wrong name has no effect.";
    BAD_SPAN = "T213" "bad-span" Warning;
        "期限的写法不对", "a span is not written right";
        "期限写成 10 days（日）、7 workdays（工作日）或 3 months（月），数字和单位之间空一格。写错了不起作用。",
        "A span is 10 days, 7 workdays or 3 months, with one blank; a wrong one has no effect.";
    WAIVER_VOID = "T214" "waiver-void" Warning;
        "豁免不起作用", "a waiver has no effect";
        "隐私和算术的规则不能豁免。", "Privacy and arithmetic cannot be waived.";
    WAIVER_ENDED = "T215" "waiver-ended" Info;
        "豁免已经结束", "a waiver has ended";
        "豁免过了截止日（until）就恢复要求。不再需要就从 [[waivers]] 里删去；还需要的，重新批准后改 until。",
        "A waiver holds until its last day (until); then the duty or rule is asked for again. Delete it, or have it approved again and change until.";

    ORDER = "R301" "order" Error;
        "时间先后不对", "dates out of order";
        "程序规定了先后次序，日期却倒了过来。", "The procedure fixes an order, and the dates run against it.";
    REQUIRED_FIELDS = "R302" "required-fields" Error;
        "缺少规定要写明的内容", "required particulars are missing";
        "条文要求写明这些内容。", "The article asks for these particulars.";
    REQUIRED_TEXT = "R303" "required-text" Error;
        "正文缺少规定的部分", "required parts of the text are missing";
        "条文列出了应当包括的内容，正文里没有找到对应的标题或关键词。", "The article lists what must be covered; neither heading nor keyword was found.";
    RANGE = "R304" "range" Error;
        "数目不在规定范围内", "a number is out of range";
        "人数、户数等不在条文规定的范围内，或应为单数。", "A count lies outside what the article allows, or should be odd.";
    RATIO = "R305" "ratio" Error;
        "比例不合规定", "a ratio is not met";
        "两个数的比例不合条文规定。", "The ratio of two figures is not what the article asks for.";
    VOTE = "R306" "vote" Error;
        "到会或表决没有过规定的数", "quorum or majority is not reached";
        "到会人数或赞成票不够，或票数加起来对不上。", "Too few were present or in favour, or the votes do not add up.";
    APPROVAL = "R307" "approval" Error;
        "审批层级不够", "an approval is missing for the amount";
        "按金额分档审批，这一笔缺少该档的审批。", "Spending is approved by tiers; this entry lacks an approval of its tier.";
    DISTINCT = "R308" "distinct" Error;
        "应由不同的人担任", "different persons are needed";
        "这些职务或签字不能是同一个人。", "These posts or signatures must not be one person's.";
    SUMS = "R309" "sums" Error (hold);
        "几个数对不上", "figures do not tie out";
        "明细与合计、票数与到会数等应当相等。", "Details and totals must be equal.";
    PATTERN = "R310" "pattern" Error;
        "写法不合规定的格式", "the wording does not fit the pattern";
        "名称、编号等有规定的写法。", "Names and numbers have a prescribed form.";
    FORBIDDEN = "R311" "forbidden" Error;
        "出现了不应有的用语", "words that must not occur";
        "例如公约里自设处罚。", "For instance penalties in a convention.";
    CONSECUTIVE = "R312" "consecutive" Error;
        "连续多次的后果没有落实", "a consequence of repeated results is missing";
        "例如连续两次不称职应终止职务。", "For instance, two failed reviews in a row end a post.";
    VALUES = "R313" "values" Error;
        "字段里的值不合规定", "a field does not have the values asked for";
        "条文列出了应有的、只能有的或不应有的值，例如公开方式里应有公开栏。", "The article lists values that must, may or must not be there, such as the notice board among the ways of making public.";
    LINK = "R314" "link" Error;
        "所连的记录不对，或没有记录连过来", "a linked record is not the one asked for";
        "这里应当连到一份规定的记录，或由一份规定的记录连过来，例如重大决议连到协商记录；两份记录的日期也有先后。", "A record of a certain sort has to be linked here, or has to link to this one, and the dates of both have an order.";
    WITHIN = "R315" "within" Error;
        "两个日期之间的天数不合规定", "the time between two dates is not what is asked for";
        "条文规定了最多或至少隔多久，或最晚到哪一天。天数的算法与时限相同：当日不算，最后一日是休息日的顺延。", "The article says how much time may or must pass, or names the last day. Days are counted as for time limits.";
    UNIQUE = "R316" "unique" Error;
        "不应重复的写重了", "a value stands twice";
        "编号等只能用一次。", "Numbers and the like are used once.";
    TRIGGER = "R317" "trigger" Error;
        "达到规定的数，却没有相应的程序", "a threshold is reached and what it asks for is not given";
        "人数、户数或金额达到条文规定的数，就应当有相应的会议、批准或记录。", "When a count or amount reaches the number of the article, a meeting, an approval or a record has to follow.";
    COVERS = "R318" "covers" Error;
        "有的日子没有安排", "days are left out";
        "值班表等应当排到起止之间的每一天、每个工作日或每个双休日。", "A rota has to have every day, working day or weekend of its time.";
    SAME = "R319" "same" Error;
        "应当相同的两处不一样", "two values that must be equal differ";
        "条文要求这几处写的是同一个日期、同一个数或同一个人。", "The article asks for the same day, number or person in these places.";
    COLLECTION = "R320" "collection" Error;
        "应当公开的一组记录不全", "a set of records is not complete";
        "条文列出了应当各有一份的记录，或规定了份数；草稿和没有到公开日期的不算。", "The article lists records of which each must be there, or says how many; drafts and those whose day has not come do not count.";
    SIGNERS = "R321" "signers" Error;
        "支出的签字不全", "signatures of a payment are missing";
        "每笔支出应由规定的几个人签字，一人不能代签两样。写在收支表的“签字”一栏，“经手人”一栏也算。", "Each payment has to be signed by certain persons, no one of them twice. They stand in the column 签字; that of 经手人 counts too.";
    EARMARK = "R322" "earmark" Error;
        "专款用在规定用途之外", "earmarked money was spent on something else";
        "每笔支出的类别应当是规定用途中的一项。", "The category of each payment has to be one of the purposes.";
    DIGEST = "R323" "digest" Error;
        "正文改过，没有另立新版", "the text was changed without a new version";
        "登记的文本摘要（digest）是正文的 SHA-256：信息栏结束那一行之后的 Markdown，CRLF 作 LF，末尾的空格和空行去掉，最后留一个换行。对不上就是审签以后改过。改回原文；要修订的另立新版，走完五步，写 supersedes。没有登记的，提示里有要加的一行。",
        "The recorded digest is the SHA-256 of the text: the Markdown after the line that closes the front matter, CRLF as LF, blanks and empty lines at the end taken off and one line feed put there. Where it differs, the text was changed after it was signed. Restore it, or write a new version with its five steps and supersedes. Where none is recorded, the help has the line to add.";
    HOLDS = "R331" "holds" Error;
        "不是由规定的人承担", "not done by who has to";
        "条文规定由担任某一职务的人承担，写的人现在不担任。在 roster.toml 里核对任职日和离任日。", "The article names a post; who is named does not have it today. Check start and end in roster.toml.";
    TOGETHER = "R332" "together" Warning;
        "没有同时选举产生", "not elected together";
        "条文要求这些职务在同一次选举中产生，登记的选举日不同。", "The article has these posts elected together; their days of election differ.";
    ENTRIES = "R333" "entries" Error;
        "收支表有一行没有填全", "an entry of the account is incomplete";
        "条文要求每一笔都写明这些内容，例如凭证号。", "The article asks for these particulars of every entry, such as the voucher.";
    LARGEST = "R334" "largest" Warning;
        "占最大份额的不是规定的项", "the largest share is not what is asked for";
        "条文要求某一项占主要份额，例如居民满意度占主要权重。", "The article wants one item to have the largest share, such as satisfaction among weights.";

    PACK_SYNTAX = "P401" "pack-syntax" Error;
        "规则包写得不对", "a rule pack is not written right";
        "规则包是 TOML 文件，格式见 docs 中的 rule packs 说明。", "A pack is a TOML file; its format is described in docs.";
    UNKNOWN_PACK = "P402" "unknown-pack" Error;
        "没有这个规则包", "no such rule pack";
        "community.toml 的 packs 里写的规则包不存在。", "community.toml lists a pack that does not exist.";
    PACK_REGION = "P403" "pack-region" Warning;
        "规则包不适用于本地", "the pack is for another region";
        "规则包写明的地区不包括本社区。", "The region of the pack does not include this community.";
    PACK_FLOOR = "P404" "pack-floor" Error;
        "规则包放宽了不能放宽的规则", "a pack loosens what must not be loosened";
        "隐私和算术的规则不能放宽。", "Privacy and arithmetic cannot be loosened.";

    ID_NUMBER = "S501" "id-number" Error (hold);
        "出现身份证号码", "an identity card number";
        "公开内容里不能有完整的身份证号码。请删去，或只保留前 2 位和后 3 位。", "No full identity card number may be public.";
    PHONE_NUMBER = "S502" "phone-number" Error (hold);
        "出现个人手机号码", "a private mobile number";
        "公开内容里不能有个人手机号码；名册里登记的工作电话除外。可写成 138****1234。", "No private mobile number may be public; work numbers in the roster may.";
    BANK_CARD = "S503" "bank-card" Error (hold);
        "出现银行卡号", "a bank card number";
        "公开内容里不能有银行卡号。", "No bank card number may be public.";
    BIRTH_DATE = "S520" "birth-date" Error (hold);
        "出现个人出生日期", "somebody's full date of birth";
        "公开内容里不能有个人完整的出生年月日（个人信息保护法第6条、第25条）。删去，或只写出生年份，例如 1958年生。", "No full date of birth may be public; the year may (Personal Information Protection Law, articles 6 and 25).";
    HOME_ADDRESS = "S521" "home-address" Error (hold);
        "出现到门牌的家庭住址", "a home address below the street";
        "住址最多写到街道、小区，不写幢、单元、室（个人信息保护法第25条、第28条）。电梯、楼道、活动室等公用的地方和社区自己的地址不在此列。", "An address goes no further than street and estate (Personal Information Protection Law, articles 25 and 28); places that all share and the committee's own address may be public.";
    MINOR = "S522" "minor" Error (hold);
        "出现未成年人的姓名", "the name of a minor";
        "未成年人的姓名不能和年龄、学校、班级写在一起公开；不满十四周岁的，属于敏感个人信息（个人信息保护法第28条、第31条）。写成 张某某，或写“一名小学生”。", "Names of minors must not be public beside age or school; under fourteen they are sensitive data (Personal Information Protection Law, articles 28 and 31).";
    HEALTH = "S523" "health" Error (hold);
        "姓名旁边写着病情或者残疾", "an illness or disability beside a name";
        "医疗健康属于敏感个人信息（个人信息保护法第28条）。救助名单只写姓名、金额、期限；病情、残疾等级不公开。", "Health is sensitive data (Personal Information Protection Law, article 28). Lists of those who are helped give names and amounts, and no illness.";
    PHOTO_LOCATION = "S524" "photo-location" Error;
        "照片里有拍摄地点", "a photograph says where it was taken";
        "手机拍的照片带着拍摄地点的经纬度，居民家里拍的等于公开住址（个人信息保护法第28条）。用看图软件另存一份，或在手机里关掉“位置信息”再发。", "Photographs of phones carry coordinates; taken at a home they are its address (Personal Information Protection Law, article 28). Save a copy without them.";
    UNCHECKED_FILE = "S525" "unchecked-file" Error;
        "附件没法检查", "an attachment that cannot be checked";
        "附件里有没有身份证号码、电话、银行卡号，公开以前要查一遍。坏的、加密的、旧格式（.doc、.xls、.wps、.et）的文件和没有文字的扫描件，程序读不了。另存为 .docx、.xlsx 或带文字的 PDF；确实只有扫描件的，请人从头看一遍，再把路径写进 mingbai.toml 的 [privacy] allow。", "Attachments are looked through before they are public. Files that are broken, locked, of an old format, or scans cannot be read: save them as .docx, .xlsx or PDF with text, or have somebody read them and enter the path in `allow` of [privacy] in mingbai.toml.";
    NOT_SIGNED = "S504" "not-signed" Warning;
        "审签了，仍不会公开", "signed, and still not public";
        "公开页面只收录审签完毕、写了公开日期（published_on）的记录。送审的记录写 status = \"review\"，看过的人用 mingbai sign 一步一步记下来。",
        "Public pages take only records that are signed and have a day of publication (published_on). A record under review has status = \"review\"; `mingbai sign` records each step.";
    TEMPLATE = "S505" "template" Error;
        "模板出错", "a template failed";
        "主题里的模板写得不对，或用了没有的变量。", "A template of the theme is wrong or uses a variable that is not there.";
    OUTPUT = "S506" "output" Error;
        "写不进输出文件夹", "the output cannot be written";
        "输出文件夹不可写，或磁盘已满。原来的页面没有动。", "The output folder cannot be written or the disk is full. The old pages are untouched.";
    LOST_ADDRESS = "S507" "lost-address" Info;
        "公开过的网址没有了", "a public address is gone";
        "上一次生成的网站有这个网址，这一次没有了，记录也不在 content 里。改了名的，在改名以后的记录里写 former_addresses，老网址会把人带到新网址。已经公开的记录不要删，不该公开的改成 status = \"withdrawn\"。",
        "The website had this address when it was built last, and the record is gone. If it was renamed, give former_addresses in it, and the old address leads to the new one. Do not delete a public record: withdraw it.";
    SCREEN_SETTING = "S508" "screen-setting" Error;
        "电子屏的设置写得不对", "a setting of a screen is wrong";
        "mingbai.toml 里每块电子屏一段 [[screens]]，播放单的每一项一段 [[screens.plays]]。编号只用小写字母、数字和 -，不能重复；时段写成 \"22:00-06:30\"，可以跨过半夜。写法见 docs 中的《电子屏》。",
        "Each screen is a table [[screens]] of mingbai.toml, and each entry of its playlist one of [[screens.plays]]. Ids are a-z, 0-9 and -; hours are \"22:00-06:30\" and may cross midnight.";
    SCREEN_COMMUNITY = "S509" "screen-community" Error;
        "电子屏找不到社区", "a screen has no community";
        "[[screens]] 的 community 写社区在 content 里的文件夹名；只有一个社区的站点不用写。找不到社区的电子屏不会生成。",
        "community of [[screens]] is the folder of the community in content; a site of one community leaves it out. A screen without one is not made.";
    SCREEN_EMPTY = "S510" "screen-empty" Warning;
        "电子屏没有可放的内容", "a screen has nothing to show";
        "按播放单和熄屏时段算下来，这块屏今天一整天只有封面，或者一直是黑的。检查 [[screens.plays]] 的 part、hours、days 和 quiet。",
        "By its playlist and quiet hours the screen shows nothing but its cover today, or nothing at all. Look at part, hours, days and quiet.";
    EMERGENCY_OPEN = "S511" "emergency-open" Warning;
        "紧急通知没有写清到什么时候为止", "an emergency notice without a proper end";
        "紧急通知在电子屏上挤掉别的一切，到期自己下屏。没有写 expires_on 的，最多占屏 24 小时。请写上 expires_on，要精确到时刻的再写 expires_at。",
        "An emergency notice stands in for everything else on a screen and ends by itself. Without expires_on it does so for 24 hours at most; write expires_on, and expires_at for the time.";
    EMERGENCY_SWITCH = "S512" "emergency-switch" Warning;
        "紧急通知的开关不起作用", "the switch of an emergency notice has no effect";
        "emergency.toml 由 mingbai emergency 添加，一段是一次打开。它指的备用通知（standby = true）要在本社区、已经审签公开，打开的人要在名册里，结束要晚于开始。",
        "emergency.toml is added to by `mingbai emergency`, a table each time something is switched on. The notice has to be a prepared one (standby = true) of this community that is public, the person one of the roster, and the end after the beginning.";

    SIGN_OFF_ALTERED = "V701" "sign-off-altered" Error;
        "审签记录被改过", "a record of sign-off was altered";
        "审签记录（.sign.toml）只由 mingbai sign 往后添加。其中一版的摘要与它所列的文件对不上，或者写法坏了，这一版的审签就不作数。从备份恢复；恢复不了的，重新审签。",
        "A record of sign-off is only added to, by `mingbai sign`. Where the digest of a version is not that of the files it lists, its steps count for nothing. Restore it or have it signed again.";
    SIGN_OFF_VOID = "V702" "sign-off-void" Warning;
        "审签以后又改过", "changed after it was signed";
        "审签针对的是当时看到的每一个字：信息栏、正文、表格、附件。改动一个字，原来的审签对新的内容就不作数，公开的仍是审签过的那一版。改好以后重新审签；不该改的，恢复原样。",
        "Whoever signed saw every character of front matter, text, ledger and attachments. After a change the old signatures say nothing of the new text; the signed version stays public. Have it signed again, or restore it.";
    SIGN_OFF_STEP = "V703" "sign-off-step" Error (hold);
        "少了一步审签", "a step of sign-off is missing";
        "规则包要求这类记录先经过规定的步骤，由规定的人审签，才能公开。缺的一步办完以后，用 mingbai sign 记上。",
        "The pack asks for this step, by somebody of this body, before the record is public. Record it with `mingbai sign` once it is done.";
    SIGN_OFF_CONFLICT = "V704" "sign-off-conflict" Warning;
        "审签的人有冲突", "those who signed conflict";
        "一个人只以一种身份审签一步：经手的不审定自己经手的，提出的不审查自己提出的，居委会成员不代表居务监督委员会审查，一人兼两职的由两个人分别签。换一个人签。",
        "Nobody signs two steps, settles what they handled themselves, or examines for the supervisory committee as a member of the residents' committee. Have another person sign.";
    SIGN_OFF_ORDER = "V705" "sign-off-order" Warning;
        "审签的先后不对", "steps of sign-off out of order";
        "先提出，再审查，然后党组织研究、街道把关，最后审定。后一步的日期不应早于前一步，也不应晚于今天。",
        "Proposed, examined, approved by the party organisation, reviewed by the street office, settled: no step is dated before the one it follows, nor after today.";
    SENT_BACK = "V706" "sent-back" Info;
        "被退回修改", "sent back";
        "看的人把这一版退了回来。照理由改好，再送审；不用改的，请看的人重新签。",
        "A reviewer sent this version back. Mend what the reason says and have it signed again.";
    SIGNED_LOST = "V707" "signed-lost" Warning;
        "审签过的记录不见了", "a signed record is gone";
        "审签过的记录被删掉或改了名，审签记录还在。公开过的不要悄悄删：恢复文件；该撤回的写 status = \"withdrawn\" 和理由；改名的，把审签记录一起改名并重新审签。",
        "The file of a signed record is gone while its sign-off is there. Restore it, or withdraw it: what was public is not deleted silently.";
    VERSION_LOST = "V708" "version-lost" Warning;
        "审签过的版本没有保存", "the signed version was not kept";
        "文件改过，审签过的那一版又不在 ledger/kept 里，所以没有可以公开的内容。从备份恢复 ledger 文件夹，或者把现在的内容重新审签。",
        "The file was changed, and the version that was signed is not in ledger/kept, so that there is nothing to show. Restore the folder ledger, or have it signed as it is now.";
    SIGNATURE = "V709" "signature" Error (hold);
        "签名不对", "a signature does not verify";
        "审签带有 SSH 签名，但签名不是 allowed_signers 里这个人的，或者签的不是这一步、这一版。用本人的钥匙重新签：mingbai sign --key。",
        "The SSH signature is not that of this person in allowed_signers, or signs another step or version. Sign again with the person's own key: `mingbai sign --key`.";

    UNSAID = "V721" "change-unsaid" Error;
        "公开过的内容变了，没有写理由", "what was public changed without a reason";
        "已经公开的记录，改一个字也要让居民知道为什么。更正的，在信息栏末尾写 [[corrections]]，写明日期 date 和理由 reason；撤回的，写 status = \"withdrawn\" 和 withdrawn_reason；改名的，写 former_addresses。也可以用 mingbai publish --reason 一次写明。写好之前，mingbai publish 什么都不换。",
        "Whoever changes what was public owes the residents a reason: an entry of [[corrections]], withdrawn_reason, former_addresses, or mingbai publish --reason. Nothing is published before.";
    PAGE_EDITED = "V722" "page-edited" Error;
        "公开的页面被改动过", "a public page was changed";
        "页面和发布时不一样。有人绕过程序改了它，或者发布以后又运行过 mingbai build。查清原因，再运行 mingbai publish，页面就会换回来。",
        "The page is not as it was published: somebody changed it, or mingbai build ran after the publish. Find out why, and run mingbai publish.";
    PAGE_MISSING = "V723" "page-missing" Error;
        "公开的页面不见了", "a public page is gone";
        "发布时有这一页，现在没有了。要撤下一份记录，请在记录里写 status = \"withdrawn\" 和 withdrawn_reason，再运行 mingbai publish，不要删页面。",
        "The page was published and is gone. To take a record back, withdraw it and run mingbai publish; do not delete pages.";
    PAGE_UNLISTED = "V724" "page-unlisted" Error;
        "公开了，台账里却没有", "public without an entry in the ledger";
        "输出文件夹里有发布时没有的文件。可能是有人放进去的，也可能是发布以后又运行过 mingbai build。不该有的，删去；是有意放的（例如域名验证文件），再运行一次 mingbai publish。",
        "The output holds a file that no publish knows. Delete it, or run mingbai publish if it was put there on purpose.";
    LIST_DIFFERS = "V725" "list-differs" Error;
        "文件清单和台账不符", "the list of files is not that of the ledger";
        "SHA256SUMS 列出这个去处的全部文件，它自己的摘要记在台账的 built 一行里。清单被改过、被删了，或者换成了旧的，都会这样。",
        "SHA256SUMS lists all files of a target, and the line built of the ledger has its digest. It was changed, deleted, or put back to an old one.";
    RECORD_DIFFERS = "V726" "record-differs" Warning;
        "记录和公布的版本不同", "a record is not what was published";
        "content 里的文件和台账里公布的版本不一样。正在改的，公开的仍是原来的版本，改好、写明理由、审签之后再发布；没有人承认改过的，从 ledger/kept 里取回。",
        "The file in content is not the version that was published, which is still what the public sees. Publish the correction with its reason, or restore the file from ledger/kept.";
    KEPT_DIFFERS = "V727" "kept-differs" Error;
        "留存的版本被改动或不见了", "a kept version was changed or is gone";
        "每个公布过的版本都留存在 ledger/kept 里，文件名就是它的 SHA-256。从备份里找回原来的文件。",
        "Every published version is kept in ledger/kept under its SHA-256. Restore the file from a backup.";
    LINE_EDITED = "V728" "line-edited" Error;
        "台账的一行被改动过", "a line of the ledger was changed";
        "台账每一行都带着上一行的摘要（prev），最后一行的摘要记在 ledger/head 里。改动一行，它的摘要就变了，和后面记的对不上。",
        "Every line of the ledger has the digest of the one before, and ledger/head that of the last. A line that was changed no longer has the digest that was noted.";
    LINE_ORDER = "V729" "line-order" Error;
        "台账的行次序颠倒", "lines of the ledger are out of order";
        "台账按编号 seq 从 1 往下排。有人调换了行的位置。",
        "The lines of the ledger stand in the order of their numbers. Somebody moved them.";
    LINE_LOST = "V730" "line-lost" Error;
        "台账少了一行", "a line of the ledger is gone";
        "编号 seq 中间断了，或者行数比 ledger/head 里记的少。台账只能往后加，不能删。从备份或网站上的副本找回。",
        "A number is missing, or there are fewer lines than ledger/head says. The ledger only grows; restore it from a backup or from the copy on the website.";
    COPY_DIFFERS = "V731" "copy-differs" Error;
        "网站上的台账副本不一样", "the copy of the ledger on the website differs";
        "网站上的 ledger.jsonl 应当和 ledger/ledger.jsonl 一字不差。两份对照，就知道是哪一份被改过。",
        "ledger.jsonl on the website must be ledger/ledger.jsonl to the letter. Comparing them shows which of the two was changed.";
    INTERRUPTED = "V732" "interrupted" Warning;
        "上次发布中断", "the last publish was interrupted";
        "发布到一半停电了或者程序被关了：台账已经写好，网页还没有全部换上。没有丢东西，再运行一次 mingbai publish 就好。",
        "The program ended while it published: the ledger is written, and not all pages are in place. Nothing is lost; run mingbai publish once more.";
    NO_LEDGER = "V733" "no-ledger" Error;
        "还没有公开台账", "there is no ledger yet";
        "第一次运行 mingbai publish 时建立台账；在那以前没有什么可以核对。",
        "The first mingbai publish makes the ledger; before that there is nothing to verify.";
    PLACEHOLDER = "W601" "placeholder" Warning;
        "还有没填的空", "a blank was not filled in";
        "套用范本留下的 XX社区、X月X日、____、{{名称}}、【待填】还在正文或标题里。换成实际的内容；确实没有的，删去。遮住的姓名和号码（张某、138****1234）不算。",
        "XX社区, X月X日, ____, {{name}} or 【待填】 of a template still stand there. Write what they stand for. Masked names and numbers are no blanks.";
    MOJIBAKE = "W602" "mojibake" Warning;
        "有乱码或丢了字", "characters were garbled or lost";
        "文字在几个程序之间复制时编码错了，汉字变成了别的字、问号或拼音。对照原件重新录入这一处；旧文件先另存为 UTF-8 再复制。",
        "The text went through a wrong encoding. Type the place again from the original.";
    HALF_WIDTH = "W603" "half-width" Info;
        "中文里用了半角标点", "half-width punctuation in Chinese text";
        "汉字之间的逗号、分号、冒号、问号、括号用全角。数字、时间、网址、文件名里的半角标点不用改。",
        "Between Chinese characters commas, colons and brackets are full-width. Figures, times and addresses stay as they are.";
    NUMBERING = "W604" "numbering" Info;
        "编号不连", "numbers leave one out or stand twice";
        "标题、段落或条款的编号跳过了一个、用了两次、倒了回去，或者丢了括号。新的一组从一开始编不算。",
        "Numbers of headings, paragraphs or articles leave one out, stand twice, go back, or lost their brackets.";
    ANNOUNCED_COUNT = "W605" "announced-count" Info;
        "说的几项与列的几项不符", "another number is announced than listed";
        "前面说“五类人员”，后面只列了四类。补全，或改数。写“等”的不算。",
        "The text announces five and lists four. Complete the list or change the number.";
    LOST_DASH = "W606" "lost-dash" Info;
        "可能丢了连接号", "a range may have lost its dash";
        "从网页或旧文件复制时，“5—9人”会变成“59人”。程序只能猜：请对照原件，数没有错的不用改。",
        "Copying can turn 5—9人 into 59人. This is a guess: look at the original.";
    NEAR_MISS = "W607" "near-miss" Info;
        "用语像是写错了一个字", "a term seems to be one character off";
        "与常用的术语只差一个字，或者是常见的错别字。确实另有所指的，不用改。",
        "It differs from a usual term by one character. Leave it if something else is meant.";
    BAD_DAY = "W608" "bad-day" Info;
        "日期不成立", "there is no such day";
        "正文里写了不存在的日期（2月30日、13月），或者丢了年月日的一串数字（2023824），或者数字汉字混写（二00六年）。",
        "The text has a day that no calendar knows, a run of figures that was a date, or a year in mixed figures.";
    TITLE_QUOTE = "W609" "title-quote" Info;
        "自称与标题不符", "the text calls itself otherwise than its title";
        "标题是“实施方案”，正文却写“本实施意见”；或者引用自己的标题时多了、少了几个字。统一成一种。",
        "The title says one sort of document and the text another, or the title is quoted with a word more or less.";
    DOUBLED = "W610" "doubled" Info;
        "重复了", "something stands twice";
        "同一个字、标点、列举的一项或表格的一行写了两次。删去一个。",
        "A word, a mark, an item or a row stands twice. Delete one.";
    SHORTHAND = "W611" "shorthand" Info;
        "简称没有解释", "a shorthand is never explained";
        "“八不”“四室三站”这样的数字简称，居民不一定知道是哪几项。第一次用的时候在括号里列出来。全国通用的（如“两委”“三会一课”）不用解释。",
        "Residents may not know what a shorthand by numbers stands for. List it where it is used first.";
    OBSOLETE = "W612" "obsolete" Info;
        "说法过时了", "an obsolete word";
        "法律已经修改、制度已经废止或机构已经改名。按现在的说法写；引用旧文件名称的，不用改。",
        "The law has changed, or the office has another name now. Leave it in the names of old documents.";
    PUNITIVE = "W613" "punitive" Info;
        "写了不能自行规定的处罚", "a penalty that residents cannot impose";
        "罚款、没收、拘留、断水断电、取消福利，只有法律、法规授权的机关才能决定。公约和章程里改为劝导、批评教育，或写明由有关部门依法处理。",
        "Fines, confiscation and the like are for authorities that the law empowers.";
    CONVERTED = "W614" "converted" Info;
        "简繁转换换错了词", "a conversion changed a word";
        "机器在简体和繁体之间转换时，把“网格”换成“格线”、“权限”换成“许可权”、“程序”换成“程式”。改回原来的词。",
        "A machine that converted between simplified and traditional characters put another word.";
    BROKEN_LINE = "W615" "broken-line" Info;
        "句子断开了", "a sentence is broken off";
        "从分页的文件复制时，一句话中间多了空行，成了两段。接起来。",
        "A page break of the original became a new paragraph. Join the two.";
    LONG_WINDED = "W616" "long-winded" Info;
        "句子或段落太长", "a sentence or paragraph is too long";
        "一口气读不完的句子，居民看不明白。拆成几句，或者分项写。",
        "Sentences that cannot be read in one go are not understood. Split them, or make a list.";
}
