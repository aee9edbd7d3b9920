/**
 * Reads an article aloud, a sentence at a time: the sentence is marked, and kept in sight.
 */

import { byId, el } from '../copydesk/view/dom.js';
import { language, t } from './i18n.js';
import { recall, retain } from './memory.js';
import { sentencesOf } from './sentences.js';
import { settings } from './settings.js';

const MARK = 'copydesk-speech';
const VOICES = 'copydesk.voices';

/** @type {{view: HTMLElement, lang: string, sentences: ReturnType<typeof sentencesOf>, at: number, playing: boolean} | undefined} */
let session;
/** Tells the utterance that is spoken from one that was broken off. */
let turn = 0;

/** Whether this browser can speak at all. */
export function canSpeak() {
  return 'speechSynthesis' in globalThis && typeof SpeechSynthesisUtterance === 'function';
}

/**
 * Starts at the first sentence that is in sight, or goes on, or pauses.
 *
 * @param {HTMLElement | undefined} view the article's element
 */
export function toggleListening(view) {
  if (!view || !canSpeak()) return;
  if (session?.view !== view) {
    stopListening();
    const lang = view.lang || language();
    const parts = view.querySelectorAll(':scope > header > :is(h1, .standfirst), .story > *');
    const sentences = sentencesOf(parts, lang);
    if (sentences.length === 0) return;
    const first = sentences.findIndex(({ range }) => range.getBoundingClientRect().bottom > 60);
    session = { view, lang, sentences, at: Math.max(0, first), playing: false };
    byId('player', HTMLElement).hidden = false;
    document.documentElement.classList.add('listening');
    listVoices();
  }
  if (session.playing) pause();
  else play();
}

/** Ends it, and takes the mark away. */
export function stopListening() {
  turn += 1;
  if (canSpeak()) speechSynthesis.cancel();
  mark(null);
  session = undefined;
  byId('player', HTMLElement).hidden = true;
  document.documentElement.classList.remove('listening');
}

/** @param {number} by */
export function skipSentence(by) {
  if (!session) return;
  session.at = Math.min(session.sentences.length - 1, Math.max(0, session.at + by));
  if (session.playing) play();
  else show();
}

function play() {
  if (!session) return;
  const { sentences, lang } = session;
  const sentence = sentences[session.at];
  if (!sentence) {
    stopListening();
    return;
  }
  const mine = ++turn;
  session.playing = true;
  showState();
  speechSynthesis.cancel();
  const speech = new SpeechSynthesisUtterance(sentence.text);
  const voice = chosenVoice(lang);
  speech.lang = voice?.lang ?? lang;
  if (voice) speech.voice = voice;
  speech.rate = settings.values.speed / 100;
  const next = () => {
    if (mine !== turn || !session) return;
    session.at += 1;
    play();
  };
  speech.addEventListener('end', next);
  speech.addEventListener('error', ({ error }) => {
    if (mine !== turn || error === 'interrupted' || error === 'canceled') return;
    pause();
    byId('player-note', HTMLElement).textContent = t('listen.failed');
  });
  byId('player-note', HTMLElement).textContent = '';
  show();
  speechSynthesis.speak(speech);
}

function pause() {
  if (!session) return;
  turn += 1;
  session.playing = false;
  // Cancelled rather than paused: a pause does not survive on every engine, and the sentence is said again anyway.
  speechSynthesis.cancel();
  showState();
}

function showState() {
  const toggle = byId('player-toggle', HTMLButtonElement);
  const playing = session?.playing ?? false;
  toggle.setAttribute('aria-label', t(playing ? 'listen.pause' : 'listen.play'));
  toggle.classList.toggle('playing', playing);
  byId('listen', HTMLButtonElement).setAttribute('aria-pressed', String(playing));
}

/** Marks the sentence and scrolls it into sight. */
function show() {
  const range = session?.sentences[session.at]?.range;
  if (!range) return;
  mark(range);
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 80 || bottom > innerHeight - 120) {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    scrollTo({ top: scrollY + top - innerHeight * 0.3, behavior: calm ? 'instant' : 'smooth' });
  }
}

/** @param {Range | null} range */
function mark(range) {
  if (typeof Highlight === 'function') {
    if (range) CSS.highlights.set(MARK, new Highlight(range));
    else CSS.highlights.delete(MARK);
    return;
  }
  // Where there are no highlights, boxes lie behind the lines.
  session?.view.querySelector('.speech-boxes')?.remove();
  if (!range || !session) return;
  const { left, top } = session.view.getBoundingClientRect();
  const boxes = [...range.getClientRects()].map((rect) => {
    const box = el('span');
    Object.assign(box.style, { left: `${rect.left - left}px`, top: `${rect.top - top}px`, width: `${rect.width}px`, height: `${rect.height}px` });
    return box;
  });
  session.view.append(el('div', { class: 'speech-boxes', 'aria-hidden': 'true' }, ...boxes));
}

/** Voices of a language, those that work offline first. @param {string} lang */
function voicesFor(lang) {
  const short = lang.slice(0, 2).toLowerCase();
  return speechSynthesis
    .getVoices()
    .filter((voice) => voice.lang.slice(0, 2).toLowerCase() === short)
    .sort((a, b) => Number(b.localService) - Number(a.localService));
}

/** @param {string} lang */
function chosenVoice(lang) {
  const voices = voicesFor(lang);
  return voices.find(({ voiceURI }) => voiceURI === recall(VOICES)[lang.slice(0, 2)]) ?? voices[0] ?? null;
}

function listVoices() {
  const select = byId('player-voice', HTMLSelectElement);
  const lang = session?.lang ?? language();
  const voices = voicesFor(lang);
  const chosen = chosenVoice(lang);
  const options = voices.map((voice) =>
    el('option', { value: voice.voiceURI, selected: voice === chosen }, voice.localService ? voice.name : t('listen.online', { name: voice.name })),
  );
  select.replaceChildren(...(options.length > 0 ? options : [el('option', { value: '' }, t('listen.noVoice'))]));
  select.disabled = voices.length === 0;
}

/** Makes the player's buttons work. */
export function watchPlayer() {
  byId('player-toggle', HTMLButtonElement).addEventListener('click', () => toggleListening(session?.view));
  byId('player-back', HTMLButtonElement).addEventListener('click', () => skipSentence(-1));
  byId('player-on', HTMLButtonElement).addEventListener('click', () => skipSentence(1));
  byId('player-stop', HTMLButtonElement).addEventListener('click', () => {
    stopListening();
    byId('listen', HTMLButtonElement).focus();
  });
  const speed = byId('player-speed', HTMLInputElement);
  const say = () => {
    speed.value = String(settings.values.speed);
    speed.setAttribute('aria-valuetext', `${settings.values.speed / 100} ×`);
    byId('player-rate', HTMLOutputElement).value = `${settings.values.speed / 100} ×`;
  };
  say();
  speed.addEventListener('input', () => settings.set({ speed: Number(speed.value) }));
  speed.addEventListener('change', () => session?.playing && play());
  settings.addEventListener('change', say);
  byId('player-voice', HTMLSelectElement).addEventListener('change', ({ target }) => {
    if (!session || !(target instanceof HTMLSelectElement)) return;
    retain(VOICES, { ...recall(VOICES), [session.lang.slice(0, 2)]: target.value });
    if (session.playing) play();
  });
  if (canSpeak()) speechSynthesis.addEventListener?.('voiceschanged', listVoices);
  byId('listen', HTMLButtonElement).hidden = !canSpeak();
  addEventListener('pagehide', stopListening);
}
