// SPDX-License-Identifier: GPL-3.0-or-later
// Opens sealed household pages in the browser: the counterpart of ../seal.cpp, with the bytes of ../FORMAT.md. Bundled
// into one classic script that a page from a disk can load. No WebAssembly: where it would need an exception in the
// Content-Security-Policy, kiosks of 2018 know only the one that allows eval() too.
//
//   mingbaiOpener.withCode(script, code)              -> Promise of the page's HTML, or of null
//   mingbaiOpener.withWords(script, words, progress)  -> the same; progress(0…1) while the key is derived
//   mingbaiOpener.parseAddress('#NUMBER.CODE')        -> {number, code} or null
//   mingbaiOpener.path(number)                        -> where its script stands, beside cards/index.html
//
// `script` is {number, text}: what mingbaiSealed(number, text) was called with. Null says that the key is wrong, the page
// is damaged, or both: it never says which.
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { argon2idAsync } from '@noble/hashes/argon2.js';
import { blake2b } from '@noble/hashes/blake2.js';

const SIGNATURE = 'MBS1';
const SALT = 16, NONCE = 24, KEY = 32, TAG = 16, MARK = 16;
const MOST_MEMORY = 262144, MOST_PASSES = 16;

const ascii = (text) => Uint8Array.from(text, (c) => c.charCodeAt(0));

function joined(...parts) {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function fromBase64(text) {
  return ascii(atob(text.replace(/-/g, '+').replace(/_/g, '/')));
}

// Throws for bytes that are no envelope.
function decode(text) {
  const bytes = fromBase64(text);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const take = (length) => {
    if (at + length > bytes.length) { throw new Error('short'); }
    at += length;
    return bytes.subarray(at - length, at);
  };
  if (String.fromCharCode(...take(4)) !== SIGNATURE) { throw new Error('signature'); }
  const memory = view.getUint32(4, true);
  const passes = view.getUint32(8, true);
  at = 12;
  if (memory < 8 || memory > MOST_MEMORY || passes < 1 || passes > MOST_PASSES) { throw new Error('cost'); }
  const salt = take(SALT);
  const fixed = bytes.subarray(0, at);
  const slot = () => ({ nonce: take(NONCE), key: take(KEY + TAG) });
  const code = slot();
  const words = slot();
  const head = bytes.subarray(0, at);
  take(MARK);
  return { memory, passes, salt, fixed, head, code, words, nonce: take(NONCE), body: bytes.subarray(at) };
}

const decrypt = (key, nonce, sealed, associated) => xchacha20poly1305(key, nonce, associated).decrypt(sealed);

function pageText(padded) {
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0, true);
  if (length > padded.length - 4) { throw new Error('length'); }
  const text = new TextDecoder('utf-8').decode(padded.subarray(4, 4 + length));
  const end = text.indexOf('\n');
  if (!/^mingbai card v1 -?\d+$/.test(text.slice(0, end))) { throw new Error('text'); }
  return text.slice(end + 1);
}

function open(envelope, number, slot, purpose, key) {
  const content = decrypt(key, slot.nonce, slot.key, joined(envelope.fixed, ascii(number + purpose)));
  return pageText(decrypt(content, envelope.nonce, envelope.body, joined(envelope.head, ascii(number + 'page'))));
}

async function withCode(script, code) {
  try {
    const envelope = decode(script.text);
    const bytes = fromBase64(code);
    if (bytes.length !== 16) { return null; }
    const key = blake2b(joined(ascii('mingbai code v1'), envelope.salt),
      { key: joined(bytes, new Uint8Array(KEY - bytes.length)), dkLen: KEY });
    return open(envelope, script.number, envelope.code, 'code', key);
  } catch (error) {
    return null;
  }
}

async function withWords(script, words, progress) {
  try {
    const envelope = decode(script.text);
    const key = await argon2idAsync(new TextEncoder().encode(words), envelope.salt,
      { t: envelope.passes, m: envelope.memory, p: 1, dkLen: KEY, asyncTick: 30, onProgress: progress });
    return open(envelope, script.number, envelope.words, 'words', key);
  } catch (error) {
    return null;
  }
}

function parseAddress(fragment) {
  const found = /^#(\d{12})\.([\w-]{22})$/.exec(fragment);
  return found ? { number: found[1], code: found[2] } : null;
}

window.mingbaiOpener = { withCode, withWords, parseAddress, path: (number) => number.slice(0, 2) + '/' + number + '.js' };
