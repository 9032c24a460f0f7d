(() => {
  const script = document.currentScript;
  const version = Number(script.dataset.version);
  const bar = document.createElement("a");
  bar.href = "/__findings";
  bar.style.cssText =
    "position:fixed;inset:auto 0 0;z-index:2147483647;padding:.6rem 1rem;font:1rem/1.5 system-ui,sans-serif;" +
    "color:#fff;background:#b3261e;white-space:pre-wrap;text-decoration:none";
  const show = (news) => {
    bar.textContent = news.summary + "　" + script.dataset.label + " ›";
    document.body.append(bar);
  };
  new EventSource("/__events").onmessage = (event) => {
    const news = JSON.parse(event.data);
    if (!news.ok) show(news);
    else if (news.version !== version) location.reload();
    else bar.remove();
  };
})();
