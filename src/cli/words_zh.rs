//! The command line in Chinese.

use super::words::{Args, CommandWords, Commands, Complaints, Headings, Words};

/// All words in Chinese.
pub(super) static ZH: Words = Words {
    about: "明白（mingbai）：社区居务公开的检查和发布工具。\n\n\
        把居委会的公开记录（Markdown 加信息栏）对照法律法规和本地规定逐项检查，\n\
        说清楚哪一项该在哪天公开、依据哪一条、公开了没有，\n\
        再生成公开网站、电子屏画面、公开栏张贴页和供审签的预览。",
    usage: "mingbai [选项] <命令>",
    examples: "最常用的四条命令：\n  \
        mingbai new finance 2026-11     新建 2026 年 11 月的财务公开记录\n  \
        mingbai check                   检查全部记录，看缺什么、错在哪里\n  \
        mingbai serve                   在本机浏览器里边改边看\n  \
        mingbai build                   生成网站、电子屏、公开栏和预览，放在 output 里\n\n\
        某条命令的详细用法：mingbai help 命令\n\
        某个错误的详细说明：mingbai explain 编号，例如 mingbai explain L007",
    headings: Headings {
        usage: "用法", commands: "命令", arguments: "参数", options: "选项", global: "通用选项"
    },
    commands: COMMANDS,
    args: ARGS,
    complaints: COMPLAINTS,
    man_sections: ["名称", "用法", "说明", "选项", "命令", "更多", "版本"],
};

const COMMANDS: Commands = Commands {
    check: CommandWords {
        name: "check",
        about: "检查全部记录和登记，列出问题和逾期未公开的事项",
        usage: "mingbai check [选项]",
        more: "退出码：0 没有错误；1 有错误（加 --deny warnings 时警告也算）；2 没能运行。\n\n\
            例：\n  \
            mingbai check                             看全部问题\n  \
            mingbai check --today 2026-12-31          假定今天是 2026 年 12 月 31 日\n  \
            mingbai check --format json > 报告.json   供别的程序使用",
    },
    build: CommandWords {
        name: "build",
        about: "生成公开网站、电子屏画面、公开栏张贴页和预览",
        usage: "mingbai build [选项]",
        more: "公开的页面只收录已审签、没有硬伤的记录；预览收录全部记录。\n\n\
            例：\n  \
            mingbai build                         全部生成到 output\n  \
            mingbai build --target board          只生成公开栏张贴页",
    },
    publish: CommandWords {
        name: "publish",
        about: "发布：检查、生成公开的网页，记入公开台账，再换上去",
        usage: "mingbai publish [选项]",
        more: "新公开了什么、更正了什么、撤回了什么，一条一条记进 ledger/ledger.jsonl，只加不改；每个版本都留存。\n\
            公开过的记录改了，要写更正理由（信息栏里的 [[corrections]]，或 --reason），不写不发布。\n\
            发布到一半停电或被关掉，不会丢东西，再运行一次就好。内容没有变化，台账不会增加。\n\
            退出码：0 发布好了；1 有问题，没有发布；2 没能运行。\n\n\
            例：\n  \
            mingbai publish                        发布到 output\n  \
            mingbai publish --reason 更正金额      给没有写理由的改动一个理由",
    },
    verify: CommandWords {
        name: "verify",
        about: "核对：公开的网页、记录和台账有没有被改动过",
        usage: "mingbai verify [选项]",
        more: "逐行核对公开台账，逐个核对网页、留存的版本和记录，说清楚哪一行、哪个文件被改动过，原来应当是什么。\n\
            退出码：0 全部相符；1 有不相符的；2 没能运行。\n\n\
            例：\n  \
            mingbai verify                         核对 output\n  \
            mingbai verify --output /srv/www       核对放在别处的网页",
    },
    list: CommandWords {
        name: "list",
        about: "列出应公开的事项：逾期的、快到期的、以后的；公开栏上应挂的、可以取下的；电子屏上放的",
        usage: "mingbai list [范围] [选项]",
        more: "范围：\n  \
            open      逾期的和快到期的（不写就是这一种）\n  \
            overdue   逾期未公开的\n  \
            due       快到期的\n  \
            upcoming  以后到期的\n  \
            all       全部，包括已经公开的\n  \
            board     今天应当挂在公开栏上的记录，张贴了没有\n  \
            takedown  公开栏上可以取下的，七天之内的也算；涉及居民个人的、已经更正或撤回的必须取下\n  \
            expiring  涉及居民个人的：还公开几天；期满的不再公开\n  \
            screens   每块电子屏现在放什么、按什么次序；加 --at 看别的时刻；看画面：mingbai print --screens\n\n\
            加 --format ics 输出日历：逾期的和以后的，内部事项和提醒也在内，每项标明依据，提前提醒。\n\n\
            例：\n  \
            mingbai list                               看欠什么\n  \
            mingbai list screens --at \"2026-12-01 18:30\" --screen east-gate\n                                             \
            那时东门的屏放什么\n  \
            mingbai list --format ics > 公开期限.ics   放进手机或电脑的日历",
    },
    explain: CommandWords {
        name: "explain",
        about: "说明一个问题编号、一项公开要求或一条规则",
        usage: "mingbai explain [编号]",
        more: "例：\n  \
            mingbai explain                             列出全部编号\n  \
            mingbai explain L007                        某个问题是什么意思、怎么改\n  \
            mingbai explain national-2026/assembly      规则包里某一项的要求、期限和条款",
    },
    init: CommandWords {
        name: "init",
        about: "新建一个站点（一问一答，或用选项写明）",
        usage: "mingbai init [文件夹] [选项]",
        more: "已有的文件一律不动。\n\n例：\n  \
            mingbai init 我的社区\n  \
            mingbai init 我的社区 --name 梧桐里社区 --street 某街道 --district 某区 --division 320106 --pack national-2026 --yes",
    },
    new: CommandWords {
        name: "new",
        about: "新建一份公开记录，已经知道的都替你填好",
        usage: "mingbai new <类别> <周期或名称> [选项]\n      mingbai new --duty <事项> [周期或名称] [选项]",
        more: "类别可以写中文或英文：财务 finance、会议 meeting、协商 consultation、听证 hearing、\n\
            居民公约 convention、自治章程 charter、公告公示 notice。\n\n例：\n  \
            mingbai new finance 2026-11            11 月的财务公开\n  \
            mingbai new finance 2026-Q4            第四季度的财务公开\n  \
            mingbai new meeting 2026-11-rwc        一次会议\n  \
            mingbai new notice water-2026-11 --title 停水通知\n  \
            mingbai new --duty jiangsu-2023/rwc-meeting 2026-11\n                                         \
            照一项公开事项填好，事项的名字见 mingbai check 的“依据”",
    },
    proof: CommandWords {
        name: "proof",
        about: "校对：检查任意文稿的文字，不需要站点",
        usage: "mingbai proof [文件]... [选项]",
        more: "找没填的空、乱码、半角标点、编号不连、前后数目不符、错别字、不存在的日期、\n\
            重复、没有解释的简称、过时的说法、越权的处罚、断开的句子和过长的句子。\n\
            只提醒，不改文件。退出码：0 没有错误；1 有错误（加 --deny warnings 时警告也算）；2 没能运行。\n\n\
            例：\n  \
            mingbai proof 公约草案.txt 章程草案.md    校对两份文稿\n  \
            mingbai proof < 通知.txt                  从标准输入读",
    },
    summary: CommandWords {
        name: "summary",
        about: "上报汇总：一个时期公开了什么、应公开的做到了没有",
        usage: "mingbai summary --period <周期> [选项]",
        more: "只统计已经公开的记录和对外公开的事项；期限落在这个时期里的才算应公开。\n\n\
            例：\n  \
            mingbai summary --period 2026-Q3                        第三季度，各社区\n  \
            mingbai summary --period 2026 --community wutongli      一个社区的全年\n  \
            mingbai summary --period 2026-10 --format csv > 10月.csv  用 WPS 或 Excel 打开",
    },
    preview: CommandWords {
        name: "preview",
        about: "把送审的记录做成一个文件夹和一个压缩包，给审签的人看",
        usage: "mingbai preview [记录]... [选项]",
        more: "不写记录，就收录全部送审（status = \"review\"）还没有审签的，别的一概不收。\n\
            文件夹不用联网、不用装程序：手机、电脑打开 index.html；聊天软件只能打开一个文件的，发“预览.html”。\n\
            里面有：每份记录在网站、电子屏、公开栏上的样子，检查发现的问题，与已公开的相比改了什么，\n\
            电话里核对用的摘要词，打印出来签字的审签单。\n\
            退出码：0 做好了，或没有送审的；2 没能做。\n\n\
            例：\n  \
            mingbai preview                                   全部送审的，每个社区一份\n  \
            mingbai preview --community wutongli              一个社区的\n  \
            mingbai preview wutongli/finance/2026-10          指定的记录",
    },
    print: CommandWords {
        name: "print",
        about: "把该张贴到公开栏上的做成 PDF，附一份清单；或把电子屏上放的做成图片",
        usage: "mingbai print [记录]... [选项]",
        more: "不写记录，就打印已经到公示期或七天之内开始公示、还没有登记张贴日的；没有审签的、还没到公开日的不打印。\n\
            贴好以后用 mingbai posted 记下，下次就不再打印。\n\
            要用电脑上的 Chromium、Chrome 或 Edge 浏览器；没有也可以打开 output/board 里的页面自己打印。\n\
            加 --screens，就把每块电子屏在一个时刻放的每一页做成图片，放在 output/print/screens，打开里面的 index.html 一起看；\n\
            上屏以前发给别人看，或者留存。那个文件夹整个换新，要留存的加 --output 写到别处。\n\
            退出码：0 打印好了，或没有要打印的；2 没能打印。\n\n\
            例：\n  \
            mingbai print                                 这一周要张贴的，A4\n  \
            mingbai print --paper both --days 14          两周的，A4 和 A3 各一份\n  \
            mingbai print wutongli/finance/2026-09        指定的记录，张贴过的也打印\n  \
            mingbai print --screens --screen east-gate    东门的屏今天上午放的，每页一张图片\n  \
            mingbai print --screens --at \"2026-12-01 18:30\"  那时各块屏放什么\n  \
            mingbai list takedown                         看哪些可以取下",
    },
    posted: CommandWords {
        name: "posted",
        about: "记下哪些今天张贴、取下了",
        usage: "mingbai posted <记录>... [选项]",
        more: "日子记在记录旁边的 .posted.toml 里，不动审签过的记录，不用重新审签。记过的，mingbai print 不再打印。\n\n\
            例：\n  \
            mingbai posted finance/2026-10             今天贴上公开栏\n  \
            mingbai posted finance/2026-09 --removed   今天取下",
    },
    sign: CommandWords {
        name: "sign",
        about: "记下审签：谁、哪一步、看的是哪一版",
        usage: "mingbai sign [记录]... --person <编号> [选项]",
        more: "不写记录，就列出等待审签的。审签记在记录旁边的 .sign.toml 里，连同看过的每个文件的摘要；\n\
            以后改动一个字，这次审签对新的内容就不作数，公开的仍是审签过的那一版。\n\
            看过的内容同时保存在 ledger/kept，请和 content 一起备份。\n\
            退出码：0 记下了；2 有没记下的。\n\n\
            例：\n  \
            mingbai sign                                       等待审签的有哪些\n  \
            mingbai sign finance/2026-10 --person p11          下一步由 p11 审签\n  \
            mingbai sign finance/2026-10 --person p11 --back \"第 3 行少了凭证号\"  退回修改\n  \
            mingbai sign --all --person p01                    等 p01 的全部审签\n  \
            mingbai sign finance/2026-10 --person p01 --key ~/.ssh/id_ed25519  加上 SSH 签名",
    },
    emergency: CommandWords {
        name: "emergency",
        about: "紧急通知：把备好的打开，电子屏立刻只放它；到时自动结束",
        usage: "mingbai emergency [on|off] [通知]... [选项]",
        more: "不写 on、off，就列出备好的紧急通知和现在打开的。\n\
            停水、台风、疏散这些，平时写好、审签好：form = \"emergency\"、standby = true，电子屏上不显示；\n\
            用的时候一条命令打开，写明到什么时候为止、谁打开的，记在社区文件夹的 emergency.toml 里。\n\
            打开以后电子屏 20 秒内换上；离线的屏收到新的文件以后换上。\n\
            退出码：0 办好了；2 没有办成。\n\n\
            例：\n  \
            mingbai emergency                                                有哪些，打开了没有\n  \
            mingbai emergency on notice/standby-typhoon --until \"2026-11-06 20:00\" --person p02\n  \
            mingbai emergency off --person p02                               提前结束",
    },
    serve: CommandWords {
        name: "serve",
        about: "在本机浏览器里看预览，文件一改就自动刷新",
        usage: "mingbai serve [选项]",
        more: "只有本机能打开。按 Ctrl+C 停止。\n\n\
            加 --review，就改为请审签人看：只有送审的这一批；每人一个链接，只能打开一次；\n\
            在网页上按“同意公开”或“退回修改”，记在记录旁边的 .sign.toml 里，与 mingbai sign 一样。\n\
            内容改过一个字，按下就不作数，要重新看。网页改不了任何内容。\n\
            局域网里走的是 http，不加密：只在居委会自己的网络里用，用完就停。\n\n\
            例：\n  \
            mingbai serve                                                      在本机边改边看\n  \
            mingbai serve --review --bind 192.168.1.20 --reviewer p11 --reviewer p01",
    },
    packs: CommandWords {
        name: "packs",
        about: "列出全部规则包：文件、文号、适用地区、施行日期",
        usage: "mingbai packs",
        more: "",
    },
    completions: CommandWords {
        name: "completions",
        about: "输出命令行自动补全脚本",
        usage: "mingbai completions <命令行>",
        more: "例：\n  mingbai completions bash > ~/.local/share/bash-completion/completions/mingbai",
    },
    man: CommandWords { name: "man", about: "输出手册页（man）", usage: "mingbai man [选项]", more: "" },
    help: CommandWords { name: "help", about: "显示帮助", usage: "mingbai help [命令]", more: "" },
};

const ARGS: Args = Args {
    lang: ("语言", "显示的语言：zh 中文，en 英文（也可设环境变量 MINGBAI_LANG）"),
    root: ("文件夹", "站点文件夹（默认向上找最近的 mingbai.toml）"),
    today: ("日期", "假定今天是哪天，写成 2026-11-21（默认北京时间今天）"),
    color: ("何时", "是否用颜色：auto 自动、always 总是、never 从不"),
    quiet: ("", "不显示进度和提示，只显示结果"),
    help: ("", "显示帮助"),
    version: ("", "显示版本"),
    format: ("格式", "输出的格式：text 文字，json 供程序读"),
    list_format: ("格式", "输出的格式：text 文字，json 供程序读，ics 日历"),
    summary_period: ("周期", "哪个时期：2026-10 月、2026-Q3 季度、2026-H1 半年、2026 年"),
    summary_format: ("格式", "输出的格式：table 表格，csv 电子表格，json 供程序读"),
    summary_community: ("文件夹", "只要这个社区（默认全部）"),
    preview_record: ("记录", "只要这些，如 wutongli/finance/2026-10 或 content/wutongli/finance/2026-10.md"),
    preview_output: ("文件夹", "写到哪里（默认站点里的 output/review）"),
    review: ("", "让审签人在局域网里看送审的、按同意公开或退回修改，见下"),
    reviewer: ("编号", "给名册里的这个人一个链接，可以写多次"),
    bind: ("地址", "本机在局域网里的地址，如 192.168.1.20（默认只有本机）"),
    print_record: ("记录", "只打印这些，如 wutongli/finance/2026-09 或 content/wutongli/finance/2026-09.md"),
    print_all: ("", "今天应当挂着的全部打印，张贴过的也打印"),
    print_output: ("文件夹", "写到哪里（默认站点里的 output/print）"),
    print_screens: ("", "不打印张贴的，把电子屏那时放的每一页做成图片"),
    print_at: ("时刻", "做哪个时刻的图片，写成 \"2026-12-01 18:30\"（默认今天 09:00，熄屏的往后找整点）"),
    print_screen: ("编号", "只要这块电子屏，如 east-gate（默认设了的全部）"),
    paper: ("纸张", "a4、a3，或 both 两种都要（默认 a4）"),
    days: ("天数", "多少天之内开始公示的也打印，今天不算（默认 7）"),
    browser: ("程序", "用哪个浏览器（也可设环境变量 MINGBAI_BROWSER）"),
    timeout: ("秒", "一张最多等多少秒（默认 120）"),
    posted_record: ("记录", "哪些，如 wutongli/finance/2026-10"),
    removed: ("", "今天取下，不是张贴"),
    place: ("地点", "哪块公开栏，与记录里写的一样（只有一块时不用写）"),
    sign_record: ("记录", "审签哪些，如 wutongli/finance/2026-10；不写则列出等待审签的"),
    sign_all: ("", "等这个人审签的全部审签"),
    person: ("编号", "谁审签，名册里的编号"),
    step: (
        "步骤",
        "哪一步：proposed 提出、examined 审查、party_approval 党组织研究、street_review 街道把关、settled 审定（默认下一步）",
    ),
    role: ("身份", "以什么身份（默认按名册里今天的职务）"),
    back: ("理由", "退回修改，写明理由"),
    key: ("文件", "用这把 SSH 钥匙签名，对照站点里的 allowed_signers 核对"),
    switching: ("开关", "on 打开，off 关闭；不写则列出"),
    emergency_record: ("通知", "备好的紧急通知，如 notice/standby-typhoon；off 时不写则全部关闭"),
    until: ("时刻", "到什么时候为止，写成 \"2026-11-06 20:00\""),
    switch_person: ("编号", "谁打开或关闭的，名册里的编号"),
    at: ("时刻", "假定现在是什么时候，写成 \"2026-11-06 09:30\"（默认现在）"),
    screen: ("编号", "只看这块电子屏，如 east-gate"),
    deny: ("什么", "warnings：有警告也按没通过处理"),
    target: ("去处", "只生成这些，用逗号分隔：site 网站、kiosk 电子屏、board 公开栏、preview 预览（默认全部）"),
    output: ("文件夹", "生成到哪里（默认站点里的 output）"),
    reason: ("理由", "为什么更正或撤回，用于没有写理由的记录"),
    verified: ("文件夹", "核对放在这里的网页（默认站点里的 output）"),
    what: ("范围", "open、overdue、due、upcoming、all、board、takedown、expiring 或 screens，见下"),
    code: ("编号", "问题编号（如 L007）或规则（如 national-2026/assembly）；不写则列出全部"),
    dir: ("文件夹", "放在哪里（默认当前文件夹）"),
    name: ("名称", "社区的名称"),
    street: ("街道", "所属街道"),
    district: ("区县", "所属区县"),
    division: ("代码", "行政区划代码，六位数字"),
    pack: ("规则包", "适用的规则包，可以写多次"),
    folder: ("名字", "一个站点放多个社区时，这个社区的文件夹名"),
    yes: ("", "不提问，全按选项来"),
    kind: ("类别", "记录的类别，如 finance 或 财务"),
    period: ("周期或名称", "周期（2026-11、2026-Q4、2026-H1、2026）或文件名"),
    duty: ("事项", "照这一项公开事项填好，如 jiangsu-2023/rwc-meeting；类别不用再写"),
    community: ("文件夹", "哪个社区（只有一个社区时不用写）"),
    title: ("标题", "标题（默认由社区、周期和类别组成）"),
    file: ("文件", "文稿，文本或 Markdown，可以写多个；不写则读标准输入"),
    port: ("端口", "端口（默认 8420）"),
    shell: ("命令行", "bash、zsh、fish 或 powershell"),
    man_dir: ("文件夹", "把全部手册页写到这个文件夹"),
    command: ("命令", "哪条命令"),
};

const COMPLAINTS: Complaints = Complaints {
    error: "错误：",
    help: "帮助：",
    did_you_mean: "你是不是想写 {}？",
    one_of: "可以写：{}",
    see: "详细用法：mingbai help{}",
    unknown_option: "不认识的选项 {}",
    unexpected_argument: "多写了 {}",
    unknown_command: "没有 {} 这条命令",
    no_command: "没有写要做什么",
    no_value: "{} 后面没有写值",
    wrong_value: "{} 的值不对",
    missing: "还要写：{}",
    twice: "{} 只能写一次",
    conflict: "{} 不能与别的选项同时用",
    not_utf8: "命令里有不是 UTF-8 的字符",
    unreadable: "命令写得不对",
    not_a_day: "“{}”不是日期，请写成 2026-11-21 这样",
    not_a_minute: "“{}”不是时刻，请写成 \"2026-11-06 18:00\" 这样",
    not_a_period: "“{}”不是周期，请写成 2026-10、2026-Q3、2026-H1 或 2026 这样",
    not_a_port: "“{}”不是端口，请写 1 到 65535 之间的数",
    not_an_address: "“{}”不是地址，请写成 192.168.1.20 这样",
    not_a_number: "“{}”不行，请写 {least} 到 {most} 之间的整数",
};
