import { crc32, deflateRawSync } from "node:zlib";

/** One entry of an archive; the optional parts are for archives that lie. */
export type ZipEntry = {
  name: string;
  data: string | Buffer;
  /** What the directory says instead of the true size. */
  declaredSize?: number;
  encrypted?: boolean;
  symbolicLink?: boolean;
  /** Points the directory at the first entry's bytes, so that both share them. */
  overlapsFirst?: boolean;
};

const DEFLATED = 8;
const MADE_BY_UNIX = 3 << 8;

/** Writes a ZIP archive byte by byte, as no ordinary library would. */
export function zipFile(entries: ZipEntry[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const record = describe(entry);
    const local = Buffer.concat([localHeader(record), record.name, record.deflated]);
    directory.push(directoryHeader(record, entry.overlapsFirst ? 0 : offset), record.name);
    bodies.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listed, end]);
}

function describe(entry: ZipEntry) {
  const data = Buffer.from(entry.data);
  return {
    name: Buffer.from(entry.name),
    deflated: deflateRawSync(data),
    size: entry.declaredSize ?? data.length,
    checksum: crc32(data),
    flags: entry.encrypted ? 1 : 0,
    attributes: (entry.symbolicLink ? 0o120777 : 0o100644) << 16,
  };
}

type Described = ReturnType<typeof describe>;

/** The fields that both headers share, from the flags to the length of the name. */
function writeCommon(header: Buffer, at: number, { flags, checksum, deflated, size, name }: Described): void {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(flags, at + 2);
  header.writeUInt16LE(DEFLATED, at + 4);
  header.writeUInt32LE(checksum, at + 10);
  header.writeUInt32LE(deflated.length, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(name.length, at + 22);
}

function localHeader(record: Described): Buffer {
  const header = Buffer.alloc(30);
  header.write("PK\x03\x04", "latin1");
  writeCommon(header, 4, record);
  return header;
}

function directoryHeader(record: Described, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.write("PK\x01\x02", "latin1");
  header.writeUInt16LE(MADE_BY_UNIX, 4);
  writeCommon(header, 6, record);
  header.writeUInt32LE(record.attributes >>> 0, 38);
  header.writeUInt32LE(offset, 42);
  return header;
}
