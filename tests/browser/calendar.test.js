// The calendar of each community, read by an independent reader of RFC 5545.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { signed } from './lib/content.js';
import { communities, read } from './lib/output.js';

for (const community of communities) {
  const text = read(`site/${community}/duties.ics`);
  const page = read(`site/${community}/duties.html`);

  test(`the calendar of ${community} is one that others read`, () => {
    const calendar = new ICAL.Component(ICAL.parse(text));
    assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    assert.ok(events.length > 0);
    assert.equal(new Set(events.map((event) => event.uid)).size, events.length, 'every event has a name of its own');
    for (const event of events) {
      assert.ok(event.startDate.isDate && event.duration.toSeconds() === 86400, event.summary);
      assert.match(event.description, /依据：《.+》/, event.summary);
      assert.equal(event.component.getFirstPropertyValue('dtstamp').toString(), '2026-11-06T00:00:00Z');
      const alarms = event.component.getAllSubcomponents('valarm');
      assert.equal(alarms.length, event.summary.startsWith('逾期：') ? 0 : 2, event.summary);
      for (const alarm of alarms) assert.equal(alarm.getFirstPropertyValue('action'), 'DISPLAY');
    }
  });

  test(`the calendar of ${community} has every overdue item of its page`, () => {
    const items = [...page.matchAll(/<li class="?due due-overdue"?>.*?due-item"?>(.*?)<\/h3>/gs)].map(([, item]) => item.replace(/<[^>]*>/g, ' ').trim().split(/\s+/));
    const summaries = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => event.getFirstPropertyValue('summary'));
    for (const [item, period = ''] of items) assert.ok(summaries.includes(`逾期：${period}${item}`), `${item} ${period}: ${summaries.join(' ')}`);
  });

  test(`the lines of the calendar of ${community} end and fold as they must`, () => {
    const lines = text.split('\r\n');
    assert.equal(lines.pop(), '');
    assert.ok(lines.every((line) => !/[\r\n]/.test(line) && Buffer.byteLength(line) <= 75));
    assert.ok(!text.includes('\uFFFD'));
  });

  test(`the page of duties of ${community} leads to its calendar`, () => assert.match(page, /href="[^"]*duties\.ics"/));
}

for (const community of communities) {
  const text = read(`site/${community}/meetings.ics`);
  const page = read(`site/${community}/meeting/index.html`);
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  const status = (event) => event.component.getFirstPropertyValue('status');

  test(`the meetings of ${community} are a calendar that others read`, () => {
    assert.equal(new Set(events.map((event) => event.uid)).size, events.length, 'every event has a name of its own');
    for (const event of events) {
      assert.match(status(event), /^(CONFIRMED|CANCELLED)$/, event.summary);
      assert.equal(status(event) === 'CANCELLED', event.summary.startsWith('已取消：'), event.summary);
      assert.ok(Number.isInteger(event.sequence), event.summary);
      assert.match(event.component.getFirstPropertyValue('url'), new RegExp(`/${community}/meeting/[^/]+\\.html$`));
      assert.ok(event.startDate.isDate || event.startDate.zone === ICAL.Timezone.utcTimezone, event.summary);
      assert.ok(event.endDate.compare(event.startDate) >= 0, event.summary);
    }
    assert.ok(text.split('\r\n').every((line) => !/[\r\n]/.test(line) && Buffer.byteLength(line) <= 75));
    assert.ok(page.includes('meetings.ics'));
  });

  test(`every public meeting of ${community} is in its calendar, at its day and hour`, () => {
    const meetings = signed.filter((record) => record.community === community && record.value('kind') === 'meeting' && record.published <= '2026-11-06');
    for (const meeting of meetings) {
      const event = events.find((event) => event.component.getFirstPropertyValue('url').endsWith(`${meeting.address}.html`));
      assert.ok(event, meeting.address);
      const begins = event.startDate.isDate ? event.startDate.toString() : new Date(event.startDate.toJSDate().getTime() + 8 * 3600e3).toISOString();
      assert.equal(begins.slice(0, 10), meeting.value('held_on'), meeting.address);
      const hour = /^(\d?\d:\d\d)/.exec(meeting.value('time') ?? '')?.[1];
      if (hour && !meeting.value('days')) assert.equal(begins.slice(11, 16), hour.padStart(5, '0'), meeting.address);
      assert.equal(event.location ?? undefined, meeting.value('place'), meeting.address);
    }
    assert.equal(events.length, meetings.length);
  });

  test(`every meeting that ${community} still has to hold is in the calendar with a reminder`, () => {
    const coming = /<ol class="?coming"?>(.*?)<\/ol>\s*<\/section>/s.exec(page)?.[1] ?? '';
    const titles = [...coming.matchAll(/<h3><a[^>]*>(.*?)<\/a>/gs)].map(([, title]) => title);
    const reminded = events.filter((event) => event.component.getFirstSubcomponent('valarm')).map((event) => event.summary);
    assert.deepEqual(reminded.sort(), titles.sort());
  });
}

test('the sample has meetings to come', () => {
  const coming = signed.filter((record) => record.value('held_on') > '2026-11-06' && record.value('kind') === 'meeting' && !record.value('cancelled_on'));
  assert.ok(coming.length >= 2);
});
