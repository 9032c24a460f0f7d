// A voice that says nothing and tells a test what it was given: `window.voice` has `said` (texts), `silenced` (how often it was
// cut short) and `arrive(lang)`, which puts another voice in its place. A letter takes it a tenth of a second.

/** Runs in the page before its own scripts. `lang: null` is none yet, `ends: false` one that never says that it has ended. */
export function voice({ lang = 'zh-CN', ends = true } = {}) {
  const voiceOf = (lang) => ({ lang, name: lang, localService: true });
  let found = lang ? [voiceOf(lang)] : [];
  let current = null;
  const end = (utterance) => { if (current === utterance) { current = null; utterance.onend(); } };
  const synthesis = {
    getVoices: () => found,
    speak(utterance) {
      current = utterance;
      window.voice.said.push(utterance.text);
      if (ends) setTimeout(() => end(utterance), 100 * utterance.text.length);
    },
    cancel() {
      if (!current) return;
      const { onerror } = current;
      current = null;
      window.voice.silenced += 1;
      console.log('silenced');
      onerror({ error: 'canceled' });
    },
  };
  window.voice = { said: [], silenced: 0, arrive(lang) { found = [voiceOf(lang)]; synthesis.onvoiceschanged(); } };
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  window.SpeechSynthesisUtterance = function Utterance(text) { this.text = text; };
}
