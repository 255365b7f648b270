import { startWeb } from "../setup/web";
import { describeMatrix } from "./matrix-cells";

describeMatrix(startWeb, [403]);
