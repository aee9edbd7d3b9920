/**
 * Articles of our own that tests and pictures use.
 */

export const SAMPLE_TITLE = 'Norrey, mainland set for March 3 ferry talks amid quarrel over night boats';
export const PAGE = `<h1>Quiet day at the harbour</h1>
  <p>Nothing moored at the north quay on Monday, the first such day in nine years, the town said.</p>
  <p>The harbour office said that the pilots had used the day to paint their boat, and the boathook.</p>`;

/** An article with everything in it that the page sets. */
export const RICH = `<!DOCTYPE html><html lang="en"><head><title>How the tide mill was mended</title>
  <link rel="canonical" href="https://harbour.example/mill"><meta name="author" content="Ada Berg">
  <meta property="og:site_name" content="The Harbour Post"></head><body><article><h1>How the tide mill was mended</h1>
  <p>The tide mill at Norrey ground its last flour in 1931, and the harbour board has now made it turn again, at a cost of nine
  years and four roofs.<sup><a href="#fn1">1</a></sup></p>
  <ul class="share-bar"><li>Tweet</li><li>Post</li></ul>
  <h2>The wheel</h2>
  <p>The wheel came back from the shipyard in eleven pieces, which the carpenters laid out on the quay and numbered with chalk.</p>
  <figure><img src="https://pictures.example/wheel.jpg" width="800" height="500" alt="The wheel on the quay">
  <figcaption>The wheel, before it was put together. Photo: Elin Tarvik</figcaption></figure>
  <p>Two of the pieces had been a garden gate since the war, and the owner of the gate asked for a new one in return.</p>
  <h2>The figures</h2>
  <p>What the mill does in an hour depends on the tide, and the board has put all of it into one table for visitors.</p>
  <table><tr><th>Tide</th><th>Turns in a minute</th><th>Flour in an hour</th><th>Noise at the quay</th><th>Visitors</th><th>Sacks</th></tr>
  <tr><td>Spring</td><td>11</td><td>140 kilogrammes</td><td>Considerable</td><td>61</td><td>Three and a half</td></tr>
  <tr><td>Neap</td><td>6</td><td>70 kilogrammes</td><td>Hardly any</td><td>12</td><td>Not quite two</td></tr></table>
  <blockquote><p>It makes the noise of my childhood, said the miller’s granddaughter, who had come from the mainland to hear it.</p></blockquote>
  <p>The gate is opened by a program of one line, which a pupil of the school wrote.</p>
  <pre><code>while true; do tide | gate --open-at 3.2 --close-at 0.4 --say "the mill is turning, mind your hats and your hands"; done</code></pre>
  <iframe src="https://www.youtube.com/embed/abcdefghijk" title="The mill turns"></iframe>
  <p>The board wants to sell the flour in the ferry’s shop from May on, when the second pair of stones has been dressed.</p>
  <section class="footnotes"><ol><li id="fn1"><p>The roofs were paid for by the county. <a href="#fnref1">↩</a></p></li></ol></section>
  </article></body></html>`;

/** The same, long enough to scroll in. */
export const LONG = RICH.replace('<h2>The figures</h2>', `${Array.from({ length: 40 }, (_, n) => `<p>On the day numbered ${n + 1} the carpenters measured the wheel again, and found it as large as on the day before.</p>`).join('')}<h2>The figures</h2>`);
