/** The process that sets a long document: started by `docx-apart.ts`. It reads a document as JSON and writes the file. */
import { text } from "node:stream/consumers";
import { toDocx } from "./to-docx";

process.stdout.write(await toDocx(JSON.parse(await text(process.stdin))));
