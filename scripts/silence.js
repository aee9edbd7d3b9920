/**
 * Takes out of a module what its failed checks would say. Nobody hears it: a panic ends in a trap (`panic = "abort"`), whatever it
 * says. So each call of a function that panics becomes the trap itself; what was made ready for the call goes, and the places in
 * the source that it would name are blank. wasm-bindgen, which comes next, drops what is called no more.
 *
 *     node scripts/silence.js FROM TO
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Names, mangled, of functions that do nothing but panic. */
const PANICS =
  /4core9panicking|\d(expect|unwrap|assert)_failed|\dslice_\w+_fail|\dhandle_(alloc_)?error|\dcapacity_overflow|\dlen_mismatch|\dpanic_(already|poisoned|on_ord)/;

const SECTION = { custom: 0, imports: 2, code: 10, data: 11 };
const OP = { unreachable: 0x00, end: 0x0b, brTable: 0x0e, call: 0x10, callIndirect: 0x11, selectTyped: 0x1c, more: 0xfc };

class Reader {
  /** @param {Buffer} bytes @param {number} [at] */
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  byte() {
    return this.bytes.readUInt8(this.at++);
  }

  /** A number in LEB128; of one with a sign the bits that stand there. */
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value = (value | ((byte & 127) << shift)) >>> 0;
      if (byte < 128) return value;
    }
  }

  /** @param {number} count */
  numbers(count) {
    while (count-- > 0) this.number();
  }

  /** Bytes with their count before them. */
  piece() {
    const length = this.number();
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  /** What stands behind an instruction. @param {number} op */
  skipOperands(op) {
    if (op >= 0x02 && op <= 0x04) this.number(); // block, loop, if: a type
    else if (op === 0x0c || op === 0x0d) this.number(); // br, br_if
    else if (op === OP.brTable) this.numbers(this.number() + 1);
    else if (op === OP.callIndirect) this.numbers(2);
    else if (op === OP.selectTyped) this.numbers(this.number());
    else if (op >= 0x20 && op <= 0x26) this.number(); // locals, globals, tables
    else if (op >= 0x28 && op <= 0x3e) this.numbers(2); // loads, stores
    else if (op >= 0x3f && op <= 0x42) this.number(); // memory.size and .grow, constants
    else if (op === 0x43) this.at += 4;
    else if (op === 0x44) this.at += 8;
    else if (op === 0xd0 || op === 0xd2) this.number();
    else if (op === OP.more) {
      const more = this.number();
      if (more > 17) throw new Error(`an instruction that is not known: 0xfc ${more}`);
      if (more >= 8) this.numbers([2, 1, 2, 1, 2, 1, 2, 1, 1, 1][more - 8] ?? 0);
    } else if (op > 0xd2 || (op > 0x11 && op < 0x1a) || (op > 0x04 && op < 0x0b && op !== 0x05)) {
      throw new Error(`an instruction that is not known: 0x${op.toString(16)}`);
    }
  }
}

/** @param {number} value */
function leb(value) {
  const out = [];
  for (; value > 127; value >>>= 7) out.push((value & 127) | 128);
  return Buffer.from([...out, value]);
}

/** @param {Buffer} piece */
const counted = (piece) => Buffer.concat([leb(piece.length), piece]);

/** How many functions are imported; their numbers come first. @param {Buffer} section */
function countImports(section) {
  const reader = new Reader(section);
  const count = reader.number();
  for (let at = 0; at < count; at++) {
    reader.piece();
    reader.piece();
    if (reader.byte() !== 0) throw new Error('something other than a function is imported');
    reader.number();
  }
  return count;
}

/** The numbers of the functions that panic, out of the section of names. @param {Buffer} section @returns {Set<number>} */
function panics(section) {
  const found = new Set();
  const reader = new Reader(section);
  if (reader.piece().toString() !== 'name') return found;
  while (reader.at < section.length) {
    const kind = reader.byte();
    const names = new Reader(reader.piece());
    if (kind !== 1) continue;
    for (let left = names.number(); left > 0; left--) {
      const number = names.number();
      if (PANICS.test(names.piece().toString())) found.add(number);
    }
  }
  return found;
}

/** A function in which each call that panics is a trap. @param {Buffer} body @param {Set<number>} silent */
function silenceBody(body, silent) {
  const reader = new Reader(body);
  for (let left = reader.number(); left > 0; left--) reader.numbers(2);
  const kept = [];
  let done = 0;
  // Where the instructions began that only make ready for what comes.
  let line = reader.at;
  while (reader.at < body.length) {
    const op = reader.byte();
    const called = op === OP.call ? reader.number() : reader.skipOperands(op);
    if (called !== undefined && silent.has(called) && body[reader.at] === OP.unreachable) {
      kept.push(body.subarray(done, line));
      done = reader.at;
    }
    if (op <= OP.callIndirect) line = reader.at;
  }
  return Buffer.concat([...kept, body.subarray(done)]);
}

/** @param {Buffer} section @param {Set<number>} silent @param {number} imported */
function silenceCode(section, silent, imported) {
  const reader = new Reader(section);
  const count = reader.number();
  const trap = Buffer.from([0, OP.unreachable, OP.end]);
  const bodies = Array.from({ length: count }, (_, at) => {
    const body = reader.piece();
    return counted(silent.has(at + imported) ? trap : silenceBody(body, silent));
  });
  return Buffer.concat([leb(count), ...bodies]);
}

/**
 * Blanks the places in the source: the address and length of a file's name, the line, the column.
 *
 * @param {Buffer} section
 */
function blankPlaces(section) {
  const reader = new Reader(section);
  for (let left = reader.number(); left > 0; left--) {
    if (reader.number() !== 0 || reader.byte() !== 0x41) throw new Error('a piece of data without a fixed address');
    const start = reader.number();
    reader.byte();
    const data = reader.piece();
    /** @type {Set<Buffer>} */
    const files = new Set();
    for (let at = 0; at + 16 <= data.length; at += 4) {
      const from = data.readUInt32LE(at) - start;
      const length = data.readUInt32LE(at + 4);
      if (from < 0 || length > 255 || from + length > data.length) continue;
      const file = data.subarray(from, from + length);
      if (file.subarray(-3).toString('latin1') !== '.rs' || data.readUInt32LE(at + 8) > 99999) continue;
      data.fill(0, at, at + 16);
      files.add(file);
    }
    for (const file of files) file.fill(0);
  }
}

/** @param {Buffer} module */
export function silence(module) {
  const reader = new Reader(module, 8);
  const sections = [];
  while (reader.at < module.length) sections.push({ id: reader.byte(), piece: reader.piece() });
  const imports = sections.find(({ id }) => id === SECTION.imports);
  const imported = imports ? countImports(imports.piece) : 0;
  const silent = new Set(sections.filter(({ id }) => id === SECTION.custom).flatMap(({ piece }) => [...panics(piece)]));
  const out = [module.subarray(0, 8)];
  for (const { id, piece } of sections) {
    if (id === SECTION.data) blankPlaces(piece);
    out.push(Buffer.from([id]), counted(id === SECTION.code ? silenceCode(piece, silent, imported) : piece));
  }
  return Buffer.concat(out);
}

const [, script = '', from = '', to = ''] = process.argv;
if (import.meta.url === pathToFileURL(script).href) {
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, silence(readFileSync(from)));
}
