/** Gathers the plain text of a shared or inline string: its runs without their formats or phonetic hints. */
export class RichText {
  private value = "";
  private inText = false;
  private inPhonetic = false;

  open(name: string): void {
    if (name === "rPh") this.inPhonetic = true;
    if (name === "t") this.inText = !this.inPhonetic;
  }

  text(text: string): void {
    if (this.inText) this.value += text;
  }

  close(name: string): void {
    if (name === "rPh") this.inPhonetic = false;
    if (name === "t") this.inText = false;
  }

  /** Hands over what was gathered and starts afresh. */
  take(): string {
    const taken = this.value;
    this.value = "";
    return taken;
  }
}
