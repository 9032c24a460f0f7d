for (const frame of document.querySelectorAll('.look-site iframe, .look-board iframe')) {
  const fit = () => {
    try {
      frame.style.height = frame.contentDocument.documentElement.scrollHeight + 2 + 'px';
    } catch {}
  };
  frame.addEventListener('load', fit);
  fit();
}
