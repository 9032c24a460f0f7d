//! `mingbai serve --review`: reviewers on the local network read what is under review, and agree or send back.

use std::net::IpAddr;

use super::preview::{nothing, waiting, with_themes};
use super::{FAILED, complain, refuse};
use crate::cli::{Options, Review};
use crate::finding::Text;
use crate::review::{Batch, Desk, shown};
use crate::serve::review::Room;
use crate::world::World;

/// Serves reviewers until it is stopped.
pub fn run(options: &Options, asked: &Review, port: u16) -> u8 {
    if !is_near(asked.bind) {
        return complain(options, &far(asked.bind));
    }
    let world = match World::open(&options.root) {
        Ok(world) => world,
        Err(findings) => return refuse(options, &findings),
    };
    match waiting(options, &world, &[], asked.community.as_deref()) {
        Err(code) => code,
        Ok((batches, single)) => match batches.as_slice() {
            [] => nothing(options),
            [batch] => match stranger(batch, asked) {
                Some(fault) => complain(options, &fault),
                None => serve(options, asked, port, &world, batch, single),
            },
            several => complain(options, &which(several)),
        },
    }
}

fn serve(options: &Options, asked: &Review, port: u16, world: &World, batch: &Batch<'_>, single: bool) -> u8 {
    let shown = match with_themes(options, world, single, |build| shown(build, batch, &world.content())) {
        Ok(shown) => shown,
        Err(findings) => return refuse(options, &findings),
    };
    let room = match Room::open(asked.bind, port) {
        Ok(room) => room,
        Err(error) => return complain(options, &taken(asked.bind, port, &error)),
    };
    let desk = Desk { world, folder: batch.content.folder.clone(), today: options.today };
    let tell = |person: &str, link: &str| println!("{}  {link}", batch.content.public_name(person));
    eprintln!(
        "{}",
        options.lang.pick(
            "每人一个链接，只能打开一次，请分别发给本人。按 Ctrl+C 停止。",
            "A link each, which opens once: send it to that person alone. Ctrl+C stops it."
        )
    );
    match room.run(shown, desk, &asked.reviewers, options.lang, tell) {
        Ok(()) => FAILED,
        Err(error) => {
            complain(options, &Text::new(format!("没有随机数：{error}"), format!("no random numbers: {error}")))
        }
    }
}

/// Whether an address is one of this machine or of a network that the public cannot reach.
fn is_near(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => address.is_loopback() || address.is_private() || address.is_link_local(),
        IpAddr::V6(address) => address.is_loopback() || address.is_unique_local() || address.is_unicast_link_local(),
    }
}

fn far(address: IpAddr) -> Text {
    Text::new(
        format!("{address} 不是局域网里的一个地址。写本机在局域网里的地址，如 --bind 192.168.1.20"),
        format!("{address} is not one address of a local network; write such as --bind 192.168.1.20"),
    )
}

/// A reviewer whom the roster does not know.
fn stranger(batch: &Batch<'_>, asked: &Review) -> Option<Text> {
    let people = batch.content.people();
    let id = asked.reviewers.iter().find(|id| !people.contains_key(id.as_str()))?;
    let known = people.keys().copied().collect::<Vec<_>>();
    Some(Text::new(
        format!("名册里没有编号 {id} 的人，有 {}", known.join("、")),
        format!("the roster has no person {id}; it has {}", known.join(", ")),
    ))
}

fn which(several: &[Batch<'_>]) -> Text {
    let folders: Vec<&str> = several.iter().map(|batch| batch.content.folder.as_str()).collect();
    Text::new(
        format!("几个社区都有送审的，一次请一个社区的：--community {}", folders.join(" 或 --community ")),
        format!("several communities have something under review; choose --community {}", folders.join(" or ")),
    )
}

fn taken(address: IpAddr, port: u16, error: &std::io::Error) -> Text {
    Text::new(
        format!("用不了 {address} 的端口 {port}（{error}）。换一个端口，或核对 --bind 的地址"),
        format!("cannot use port {port} of {address} ({error}); try another, or check --bind"),
    )
}
