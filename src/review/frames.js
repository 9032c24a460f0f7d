for (const frame of document.querySelectorAll('.look-site iframe, .look-board iframe')) {
  const fit = () => {
    try {
      const border = frame.offsetHeight - frame.clientHeight;
      frame.style.height = frame.contentDocument.documentElement.scrollHeight + border + 'px';
    } catch {}
  };
  frame.addEventListener('load', fit);
  fit();
}
