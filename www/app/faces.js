/**
 * Which faces are there. Nothing is downloaded: faces for dyslexia and low vision are offered where they are installed.
 */

/** Families of a face that may be missing, best first. The style sheet asks for the same. @type {Record<string, string[]>} */
const FAMILIES = {
  legible: ['Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', 'Lexend', 'Andika', 'Luciole', 'APHont', 'Tiresias Infofont', 'Verdana'],
  dyslexic: ['OpenDyslexic', 'OpenDyslexic 3', 'OpenDyslexicAlta', 'Dyslexie', 'Sylexiad Sans', 'Comic Sans MS', 'Comic Neue'],
};

/** @type {Map<string, boolean>} */
const known = new Map();

/**
 * Whether a face has one of its families installed. One that is not there is drawn in the fallback, and has its width.
 *
 * @param {string} face
 */
export function installed(face) {
  const families = FAMILIES[face];
  if (!families) return true;
  let found = known.get(face);
  if (found === undefined) {
    const context = document.createElement('canvas').getContext('2d');
    const width = (/** @type {string} */ family) => {
      if (!context) return 0;
      context.font = `64px ${family}`;
      return context.measureText('Hamburgefonstiv 0Oo1Il').width;
    };
    found = families.some((family) => ['monospace', 'serif'].every((other) => width(`"${family}", ${other}`) !== width(other)));
    known.set(face, found);
  }
  return found;
}
