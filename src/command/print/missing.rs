//! What is said where there is no browser: what to install, and how to do without one.

use super::browser::{Missing, VARIABLE};
use crate::finding::Text;

/// What to say of it; `by_hand` says how to do without one.
pub(super) fn words(missing: &Missing, by_hand: &Text) -> Text {
    let (fact, fact_en) = match missing {
        Missing::Named { by, path } => (
            format!("{by} 写的浏览器 {} 不存在，或不能运行", path.display()),
            format!("{by} names a browser that is not there or cannot be run: {}", path.display()),
        ),
        Missing::Nowhere => (
            "这台电脑上没有找到 Chromium、Chrome 或 Edge 浏览器，打印不了".to_string(),
            "there is no Chromium, Chrome or Edge on this machine to print with".to_string(),
        ),
    };
    let [install, install_en] = [INSTALL, INSTALL_EN].map(|text| text.replace("{variable}", VARIABLE));
    Text::new(format!("{fact}\n{install}\n{}", by_hand.zh), format!("{fact_en}\n{install_en}\n{}", by_hand.en))
}

const INSTALL: &str = "帮助：装一个就行：
  Debian：sudo apt install chromium
  Ubuntu：sudo apt install chromium-browser，或到 google.cn/chrome 下载 Chrome 的 deb 包
  统信 UOS、银河麒麟：在应用商店（软件商店）里找 Chromium 或谷歌浏览器；命令行 sudo apt install chromium 或 chromium-browser
  Windows：自带 Edge；没有的，装 Edge 或 Chrome
  macOS：装 Chrome 或 Edge；命令行 brew install --cask google-chrome
  已经装了别的 Chromium 内核浏览器：mingbai print --browser 程序的路径，或设环境变量 {variable}";

const INSTALL_EN: &str = "help: install one of them:
  Debian: sudo apt install chromium
  Ubuntu: sudo apt install chromium-browser, or the deb of Chrome from google.com/chrome
  UOS, Kylin: Chromium or Chrome from the app store; or sudo apt install chromium or chromium-browser
  Windows: Edge comes with it; else install Edge or Chrome
  macOS: Chrome or Edge; brew install --cask google-chrome
  Another browser built on Chromium: mingbai print --browser PATH, or the environment variable {variable}";
