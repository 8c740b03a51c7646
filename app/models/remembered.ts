/**
 * The last few results of something costly, by key. Those who ask for one that is being made wait for that same one; a
 * failure is not remembered, so that the next one who asks tries again.
 */
export class Remembered<Value> {
  private readonly results = new Map<string, Promise<Value>>();

  constructor(private readonly most: number) {}

  get(key: string, make: () => Promise<Value>): Promise<Value> {
    const result = this.results.get(key) ?? make();
    this.results.delete(key); // so that it is the latest used: a Map keeps the order in which its keys came
    this.results.set(key, result);
    result.catch(() => this.results.get(key) === result && this.results.delete(key));
    for (const oldest of this.results.keys()) {
      if (this.results.size <= this.most) break;
      this.results.delete(oldest);
    }
    return result;
  }
}
