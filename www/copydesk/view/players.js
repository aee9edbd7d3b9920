/**
 * The players that an embed can be loaded in, by the address of its page. The page's policy must allow them as
 * `frame-src`; every other embed stays the link that it is.
 */

/** @type {[RegExp, (found: RegExpExecArray) => string][]} */
const PLAYERS = [
  [/^https?:\/\/(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:watch\?(?:.*&)?v=|embed\/|shorts\/|live\/)([\w-]{6,})/, ([, id]) => `https://www.youtube-nocookie.com/embed/${id}`],
  [/^https?:\/\/youtu\.be\/([\w-]{6,})/, ([, id]) => `https://www.youtube-nocookie.com/embed/${id}`],
  [/^https?:\/\/(?:www\.|player\.)?vimeo\.com\/(?:video\/)?(\d+)/, ([, id]) => `https://player.vimeo.com/video/${id}?dnt=1`],
  [/^https?:\/\/(?:www\.)?dailymotion\.com\/(?:embed\/)?video\/(\w+)/, ([, id]) => `https://geo.dailymotion.com/player.html?video=${id}`],
  [/^https?:\/\/open\.spotify\.com\/(?:embed\/)?(album|episode|playlist|show|track)\/(\w+)/, ([, kind, id]) => `https://open.spotify.com/embed/${kind}/${id}`],
  [/^https?:\/\/(?:api\.|w\.)?soundcloud\.com\/[^?#]+/, ([url]) => `https://w.soundcloud.com/player/?url=${encodeURIComponent(url)}`],
];

/**
 * The address of the player for an embed's page; `null` where there is none.
 *
 * @param {string | null} url
 * @returns {string | null}
 */
export function frameFor(url) {
  for (const [pattern, address] of PLAYERS) {
    const found = url ? pattern.exec(url) : null;
    if (found) return address(found);
  }
  return null;
}
