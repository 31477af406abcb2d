/** Source: github.com/ggml-org/ggml, "GGUF"; the names of a llama's parts are those of llama.cpp's gguf-py. */

type Value =
  | { readonly type: 'uint32' | 'float32'; readonly value: number }
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'strings'; readonly value: readonly string[] }
  | { readonly type: 'float32s' | 'int32s'; readonly value: readonly number[] };

interface Tensor {
  readonly name: string;
  /** The length of a row first. */
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

const TYPES = { uint32: 4, int32: 5, float32: 6, string: 8, array: 9 } as const;
const ALIGNMENT = 32;

const WIDTH = 64;
const LAYERS = 2;
const HEADS = 4;
const FEED_FORWARD = 128;
const CONTEXT = 8_192;
/** What a token is to the tokenizer. */
const KIND = { normal: 1, unknown: 2, control: 3, byte: 6 } as const;
/** Written as sentencepiece does, with its sign for a space. */
const WORDS =
  '▁ ▁the ▁a ▁of ▁and ▁lamp ▁harbour ▁said ▁you e t a o i n s r h l d u c m f p g w y b v k ▁M ▁A ann ara ing er . , ! ? : * _ ` ```';

/**
 * A llama of two layers with weights by chance, the same for the same seed, as a GGUF file of half a megabyte. What it
 * says is noise, of every kind of sign that there is.
 */
export function randomModel(seed: number): Buffer {
  const random = gaussian(seed);
  const tokens = vocabulary();
  const size = tokens.length;
  const noise = (name: string, shape: readonly number[], spread: number): Tensor => {
    const data = new Float32Array(shape.reduce((product, length) => product * length, 1));
    return { name, shape, data: data.map(() => random() * spread) };
  };
  const ones = (name: string): Tensor => ({ name, shape: [WIDTH], data: new Float32Array(WIDTH).fill(1) });
  const layers = Array.from({ length: LAYERS }, (_, index) => {
    const part = (name: string) => `blk.${index}.${name}.weight`;
    return [
      ones(part('attn_norm')),
      ...['attn_q', 'attn_k', 'attn_v', 'attn_output'].map((name) => noise(part(name), [WIDTH, WIDTH], 0.15)),
      ones(part('ffn_norm')),
      noise(part('ffn_gate'), [WIDTH, FEED_FORWARD], 0.15),
      noise(part('ffn_up'), [WIDTH, FEED_FORWARD], 0.15),
      noise(part('ffn_down'), [FEED_FORWARD, WIDTH], 0.15),
    ];
  });
  return encode(metadata(tokens), [
    noise('token_embd.weight', [WIDTH, size], 1),
    ...layers.flat(),
    ones('output_norm.weight'),
    noise('output.weight', [WIDTH, size], 0.1),
  ]);
}

function vocabulary(): { text: string; kind: number }[] {
  return [
    { text: '<unk>', kind: KIND.unknown },
    { text: '<s>', kind: KIND.control },
    { text: '</s>', kind: KIND.control },
    ...Array.from({ length: 256 }, (_, byte) => ({
      text: `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`,
      kind: KIND.byte,
    })),
    ...WORDS.split(' ').map((text) => ({ text, kind: KIND.normal })),
  ];
}

function metadata(tokens: readonly { text: string; kind: number }[]): Readonly<Record<string, Value>> {
  const number = (value: number): Value => ({ type: 'uint32', value });
  return {
    'general.architecture': { type: 'string', value: 'llama' },
    'general.name': { type: 'string', value: 'noise' },
    'general.file_type': number(0),
    'llama.context_length': number(CONTEXT),
    'llama.embedding_length': number(WIDTH),
    'llama.block_count': number(LAYERS),
    'llama.feed_forward_length': number(FEED_FORWARD),
    'llama.attention.head_count': number(HEADS),
    'llama.attention.head_count_kv': number(HEADS),
    'llama.attention.layer_norm_rms_epsilon': { type: 'float32', value: 1e-5 },
    'llama.rope.dimension_count': number(WIDTH / HEADS),
    'llama.vocab_size': number(tokens.length),
    'tokenizer.ggml.model': { type: 'string', value: 'llama' },
    'tokenizer.ggml.tokens': { type: 'strings', value: tokens.map(({ text }) => text) },
    'tokenizer.ggml.scores': { type: 'float32s', value: tokens.map((_, index) => -index) },
    'tokenizer.ggml.token_type': { type: 'int32s', value: tokens.map(({ kind }) => kind) },
    'tokenizer.ggml.unknown_token_id': number(0),
    'tokenizer.ggml.bos_token_id': number(1),
    'tokenizer.ggml.eos_token_id': number(2),
  };
}

function encode(fields: Readonly<Record<string, Value>>, tensors: readonly Tensor[]): Buffer {
  const pieces: Buffer[] = [Buffer.from('GGUF'), uint32(3), uint64(tensors.length)];
  pieces.push(uint64(Object.keys(fields).length));
  for (const [key, value] of Object.entries(fields)) pieces.push(text(key), encodeValue(value));
  let offset = 0;
  for (const { name, shape, data } of tensors) {
    pieces.push(text(name), uint32(shape.length), ...shape.map(uint64), uint32(0), uint64(offset));
    offset += aligned(data.byteLength);
  }
  const head = Buffer.concat(pieces);
  const body = tensors.map(({ data }) => padded(Buffer.from(data.buffer, data.byteOffset, data.byteLength)));
  return Buffer.concat([padded(head), ...body]);
}

function encodeValue(field: Value): Buffer {
  switch (field.type) {
    case 'uint32':
      return Buffer.concat([uint32(TYPES.uint32), uint32(field.value)]);
    case 'float32':
      return Buffer.concat([uint32(TYPES.float32), float32(field.value)]);
    case 'string':
      return Buffer.concat([uint32(TYPES.string), text(field.value)]);
    case 'strings':
      return list(TYPES.string, field.value.map(text));
    case 'float32s':
      return list(TYPES.float32, field.value.map(float32));
    case 'int32s':
      return list(TYPES.int32, field.value.map(uint32));
    default:
      return field satisfies never;
  }
}

function list(type: number, items: readonly Buffer[]): Buffer {
  return Buffer.concat([uint32(TYPES.array), uint32(type), uint64(items.length), ...items]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function uint64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}

function float32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return bytes;
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([uint64(bytes.length), bytes]);
}

const aligned = (length: number) => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(aligned(bytes.length) - bytes.length)]);
}

/** Source: mulberry32 for even numbers, Box and Muller for these */
function gaussian(seed: number): () => number {
  let state = seed >>> 0;
  const even = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return () => Math.sqrt(-2 * Math.log(1 - even())) * Math.cos(2 * Math.PI * even());
}
