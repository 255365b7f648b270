import { startWeb } from "../setup/web";
import { describeMatrix, everybody } from "./matrix-cells";

describeMatrix(startWeb, [403], everybody);
