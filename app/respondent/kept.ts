/** What a device keeps of one questionnaire until the server has it. */
export interface Kept {
  /** The questionnaire's address, "/isi/…". */
  link: string;
  /** The form, field by field; the receipt is among them, so that every attempt to send is the same response. */
  fields: Record<string, string>;
  /** How long the questionnaire was in sight. */
  seconds: number;
  /** Sent by the respondent, not yet taken by the server. */
  isSending: boolean;
}

type Store = "readonly" | "readwrite";

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("sentra-isi", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("kept", { keyPath: "link" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** One transaction, waited for until it is on the disk. */
async function within<T>(
  mode: Store,
  work: (store: IDBObjectStore) => IDBRequest<T> | undefined,
): Promise<T | undefined> {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction("kept", mode, { durability: "strict" });
      const request = work(transaction.objectStore("kept"));
      transaction.oncomplete = () => resolve(request?.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

export const findKept = (link: string) =>
  within("readonly", (store) => store.get(link) as IDBRequest<Kept | undefined>);

export const keep = (kept: Kept) => within("readwrite", (store) => store.put(kept));

/** Answers, and the page that was kept to fill them in. */
export async function forget(link: string): Promise<void> {
  await within("readwrite", (store) => store.delete(link));
  await caches.delete(cacheOf(link));
}

/** The questionnaire as a page, one cache for each: what is forgotten of one is not forgotten of another. */
export const cacheOf = (link: string) => `isi ${link}`;
export const pageOf = (link: string) => `${link}/soal`;
