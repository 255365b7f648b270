import type { Door } from "@/lib/check-in/queries/get-door";
import type { SentScan } from "@/lib/check-in/schema";

/** A scan of this phone: whether the portal has it, and whether somebody was let in by it. */
export type KeptScan = SentScan & {
  admissionId: string | null;
  isSent: boolean;
  hasLetIn: boolean;
  isToldOf: boolean;
};

/** What a phone keeps of one event's door. */
export type DoorStore = {
  device: string;
  readList: () => Promise<Door | null>;
  writeList: (door: Door) => Promise<void>;
  readScans: () => Promise<KeptScan[]>;
  writeScan: (scan: KeptScan) => Promise<void>;
  /** Leaves nothing of the event. */
  forget: () => Promise<void>;
};

/**
 * Opens what this phone keeps of an event, in IndexedDB. Names lie there encrypted, with a key that the browser uses and
 * hands to nobody.
 */
export async function openDoorStore(eventId: string): Promise<DoorStore> {
  const db = await openDatabase();
  const get = <T>(key: string) => ask<T | undefined>(kept(db, "readonly").get(key));
  const put = async (key: string, value: unknown) => void (await ask(kept(db, "readwrite").put(value, key)));
  const at = (what: string) => `${eventId}/${what}`;
  const range = () => IDBKeyRange.bound(at("scan/"), at("scan/\uffff"));

  const device = (await get<string>("device")) ?? crypto.randomUUID();
  await put("device", device);
  let key = await get<CryptoKey>(at("key"));
  if (!key) {
    key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
    await put(at("key"), key);
  }
  const own = key;

  return {
    device,
    readList: async () => {
      const sealed = await get<{ iv: Uint8Array<ArrayBuffer>; body: ArrayBuffer }>(at("list"));
      if (!sealed) return null;
      const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv: sealed.iv }, own, sealed.body);
      return JSON.parse(new TextDecoder().decode(text)) as Door;
    },
    writeList: async (door) => {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const text = new TextEncoder().encode(JSON.stringify(door));
      await put(at("list"), { iv, body: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, own, text) });
    },
    readScans: () => ask<KeptScan[]>(kept(db, "readonly").getAll(range())),
    writeScan: (scan) => put(at(`scan/${scan.id}`), scan),
    forget: async () => {
      await ask(kept(db, "readwrite").delete(IDBKeyRange.bound(at(""), at("\uffff"))));
    },
  };
}

const STORE = "kept";
const kept = (db: IDBDatabase, mode: IDBTransactionMode) => db.transaction(STORE, mode).objectStore(STORE);

function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open("door", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  return ask(opening);
}

function ask<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
