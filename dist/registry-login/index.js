import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 67:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 249:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(455);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(500);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(67);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(708);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(24);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(760);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(857);
/* harmony import */ var crypto__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(982);
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(896);









// build/lib/clock/clock.js
const systemClock = {
	now: () => new Date(),
	sleep: async (milliseconds, signal) => {
		await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(milliseconds, void 0, signal ? { signal } : {}).catch((error) => {
			if (!signal?.aborted) throw error;
		});
	}
};
// build/lib/errors/action-error.js
var ActionError = class extends Error {
	code;
	hint;
	location;
	constructor(code, message, options = {}) {
		super(message, options.cause === void 0 ? void 0 : { cause: options.cause });
		this.name = "ActionError";
		this.code = code;
		this.hint = options.hint;
		this.location = options.location;
	}
};
const MAX_CAUSE_DEPTH = 5;
function describeError(error) {
	const lines = [messageOf(error)];
	if (error instanceof ActionError && error.hint !== void 0) lines.push(`What to do: ${error.hint}`);
	let shown = lines[0] ?? "";
	let cause = error instanceof Error ? error.cause : void 0;
	for (let depth = 1; cause !== void 0 && depth <= MAX_CAUSE_DEPTH; depth++) {
		const text = messageOf(cause);
		if (!shown.includes(text)) lines.push(`${"  ".repeat(depth)}because: ${text}`);
		shown = text;
		cause = cause instanceof Error ? cause.cause : void 0;
	}
	return lines;
}
function messageOf(error) {
	if (!(error instanceof Error)) return String(error);
	const code = "code" in error && typeof error.code === "string" ? error.code : void 0;
	if (error instanceof AggregateError && error.message === "") return error.errors.map(messageOf).join("; ") || (code ?? error.name);
	return error.message || code || error.name;
}
// build/lib/http/connection-error.js
const FAULTS = {
	ENOTFOUND: "name",
	ECONNREFUSED: "refused",
	ETIMEDOUT: "timeout",
	EHOSTUNREACH: "timeout",
	ENETUNREACH: "timeout",
	ECONNRESET: "broken",
	EPIPE: "broken",
	EAI_AGAIN: "broken",
	ABORT_ERR: "aborted",
	ERR_INVALID_URL: "request",
	ERR_INVALID_PROTOCOL: "request"
};
const EXPLAINED = {
	name: "there is no such host",
	refused: "nothing listens there",
	timeout: "it does not answer",
	tls: "its certificate is not trusted",
	broken: "the connection broke",
	aborted: "the request was given up",
	request: "the address is not usable"
};
var ConnectionError = class ConnectionError extends Error {
	fault;
	constructor(fault, message, cause) {
		super(message, { cause });
		this.name = "ConnectionError";
		this.fault = fault;
	}
	static from(error, request) {
		if (error instanceof ConnectionError) return error;
		const code = error instanceof Error && "code" in error ? String(error.code) : "";
		const fault = FAULTS[code] ?? (isTls(code, messageOf(error)) ? "tls" : "broken");
		const where = `${request.method} ${request.url.replace(/[?#].*$/s, "")}`;
		return new ConnectionError(fault, `${where}: ${EXPLAINED[fault]} (${messageOf(error)})`, error);
	}
};
function isTls(code, message) {
	return /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|EPROTO/.test(code) || /wrong version number/i.test(message);
}
// build/lib/http/client.js
const DEFAULT_TIMEOUT_MS = 3e4;
const MAX_BODY_BYTES = 67108864;
var HttpClient = class {
	#https;
	#http;
	constructor({ environment, tls = {} }) {
		const shared = {
			keepAlive: true,
			proxyEnv: environment
		};
		this.#https = new node_https__WEBPACK_IMPORTED_MODULE_3__.Agent({
			...shared,
			...tls
		});
		this.#http = new node_http__WEBPACK_IMPORTED_MODULE_2__.Agent(shared);
	}
	async send(request) {
		const { status, headers, stream } = await this.open(request);
		const chunks = [];
		let size = 0;
		try {
			for await (const chunk of stream) {
				size += chunk.length;
				if (size > MAX_BODY_BYTES) throw new Error(`the answer is longer than ${MAX_BODY_BYTES} bytes`);
				chunks.push(chunk);
			}
		} catch (error) {
			throw ConnectionError.from(error, request);
		}
		return {
			status,
			headers,
			body: Buffer.concat(chunks)
		};
	}
	open(request$2) {
		const isHttps = request$2.url.startsWith("https:");
		const timeoutMs = request$2.timeoutMs ?? DEFAULT_TIMEOUT_MS;
		return new Promise((resolve, reject) => {
			const fail = (error) => reject(ConnectionError.from(error, request$2));
			let call;
			try {
				call = (isHttps ? node_https__WEBPACK_IMPORTED_MODULE_3__.request : node_http__WEBPACK_IMPORTED_MODULE_2__.request)(request$2.url, {
					method: request$2.method,
					headers: {
						"user-agent": "discordlm-actions",
						...request$2.body === void 0 ? {} : { "content-length": `${Buffer.byteLength(request$2.body)}` },
						...request$2.headers
					},
					agent: isHttps ? this.#https : this.#http,
					timeout: timeoutMs,
					...request$2.signal ? { signal: request$2.signal } : {}
				});
			} catch (error) {
				fail(error);
				return;
			}
			call.on("timeout", () => {
				call.destroy(Object.assign(new Error(`no answer within ${timeoutMs / 1e3} s`), { code: "ETIMEDOUT" }));
			});
			call.on("error", fail);
			call.on("response", (stream) => {
				if (request$2.idleMs !== void 0) call.setTimeout(request$2.idleMs);
				resolve({
					status: stream.statusCode ?? 0,
					headers: stream.headers,
					stream
				});
			});
			call.end(request$2.body);
		});
	}
	close() {
		this.#https.destroy();
		this.#http.destroy();
	}
};
function headerText(headers, name) {
	const value = headers[name];
	return Array.isArray(value) ? value.join(", ") : value;
}
// build/lib/clock/duration.js
const UNIT_SECONDS = {
	"": 1,
	s: 1,
	m: 60,
	h: 3600
};
function parseDurationMs(text) {
	const match = /^(\d{1,6})\s*([smh]?)$/.exec(text.trim());
	if (!match) return void 0;
	return Number(match[1]) * (UNIT_SECONDS[match[2] ?? ""] ?? 1) * 1e3;
}
// build/lib/errors/nearest-name.js
function nearestName(name, candidates) {
	let best;
	for (const candidate of candidates) {
		const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
		if (distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = {
			candidate,
			distance
		};
	}
	return best && best.distance <= Math.max(1, Math.floor(name.length / 3)) ? best.candidate : void 0;
}
function editDistance(left, right) {
	let beforePrevious = [];
	let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
	for (let row = 1; row <= left.length; row++) {
		const current = [row];
		for (let column = 1; column <= right.length; column++) {
			const substitution = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
			const isSwapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
			current[column] = Math.min(substitution, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, isSwapped ? (beforePrevious[column - 2] ?? row + column) + 1 : row + column);
		}
		[beforePrevious, previous] = [previous, current];
	}
	return previous[right.length] ?? 0;
}
// build/lib/runner/inputs.js
const TRUE = new Set([
	"true",
	"True",
	"TRUE"
]);
const FALSE = new Set([
	"false",
	"False",
	"FALSE"
]);
var InputReader = class {
	#environment;
	#defaults = new Map();
	#problems = [];
	constructor(environment) {
		this.#environment = environment;
	}
	get defaults() {
		return this.#defaults;
	}
	text(name, defaultValue = "") {
		return this.raw(name, defaultValue).trim();
	}
	raw(name, defaultValue = "") {
		this.#defaults.set(name, defaultValue);
		const given = this.#environment[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`];
		return given === void 0 || given === "" ? defaultValue : given;
	}
	optional(name) {
		return this.text(name) || void 0;
	}
	required(name, hint) {
		const value = this.text(name);
		if (value === "") this.problem(name, `is missing; ${hint}`);
		return value;
	}
	oneOf(name, choices, defaultValue) {
		const value = this.text(name, defaultValue);
		const choice = choices.find((candidate) => candidate === value);
		if (choice === void 0) this.problem(name, `is ${JSON.stringify(value)}; it must be one of ${choices.join(", ")}`);
		return choice ?? defaultValue;
	}
	boolean(name, defaultValue) {
		const value = this.text(name, String(defaultValue));
		if (!TRUE.has(value) && !FALSE.has(value)) this.problem(name, `is ${JSON.stringify(value)}; it must be true or false`);
		return TRUE.has(value);
	}
	durationMs(name, defaultValue) {
		const value = this.text(name, defaultValue);
		const milliseconds = parseDurationMs(value);
		if (milliseconds === void 0) this.problem(name, `is ${JSON.stringify(value)}; write a duration such as 90s, 5m, or plain seconds`);
		return milliseconds ?? 0;
	}
	integer(name, defaultValue, range) {
		const value = this.text(name, String(defaultValue));
		const number = /^\d+$/.test(value) ? Number(value) : NaN;
		if (!(number >= range.min && number <= range.max)) {
			this.problem(name, `is ${JSON.stringify(value)}; it must be a whole number from ${range.min} to ${range.max}`);
			return defaultValue;
		}
		return number;
	}
	pem(name) {
		const value = this.text(name);
		if (value === "" || value.includes("-----BEGIN ")) return value || void 0;
		const decoded = Buffer.from(value, "base64").toString("utf8");
		if (!decoded.includes("-----BEGIN ")) this.problem(name, "is no PEM text, nor the base64 of one");
		return decoded;
	}
	url(name, value = this.text(name)) {
		if (value === "") return "";
		const url = URL.canParse(value) ? new URL(value) : void 0;
		if (url && url.username + url.password !== "") this.problem(name, "holds a user or a password; write a URL such as https://host:8200");
		else if (!url || !/^https?:$/.test(url.protocol) || url.search !== "") this.problem(name, `is ${JSON.stringify(value)}; write a URL such as https://host:8200`);
		return value.replace(/\/+$/, "");
	}
	lines(name) {
		return this.text(name).split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
	}
	keyValues(name) {
		const values = new Map();
		for (const [index, line] of this.raw(name).split(/\r?\n/).entries()) {
			if (line.trim() === "" || line.trimStart().startsWith("#")) continue;
			const at = line.indexOf("=");
			const key = line.slice(0, at).trim();
			if (at < 0 || key === "") this.problem(name, `line ${index + 1} is not KEY=VALUE`);
			else if (values.has(key)) this.problem(name, `line ${index + 1} gives ${key} a second time`);
			else values.set(key, line.slice(at + 1));
		}
		return values;
	}
	problem(name, what) {
		this.#problems.push(`\`${name}\` ${what}`);
	}
	finish() {
		const known = new Set([...this.#defaults.keys()].map((name) => name.replaceAll(" ", "_").toUpperCase()));
		const unknown = Object.keys(this.#environment).filter((name) => name.startsWith("INPUT_") && !known.has(name.slice(6))).map((name) => name.slice(6).toLowerCase());
		for (const name of unknown.toSorted()) {
			const near = nearestName(name, [...this.#defaults.keys()]);
			this.problem(name, `is not an input of this action${near ? `; did you mean \`${near}\`?` : ""}`);
		}
		if (this.#problems.length === 0) return;
		throw new ActionError("INPUT_INVALID", `${this.#problems.length === 1 ? "An input is" : `${this.#problems.length} inputs are`} not usable:\n${this.#problems.map((line) => `- ${line}`).join("\n")}`, { hint: "Correct the step's `with:`. Nothing has been touched." });
	}
};
// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os__WEBPACK_IMPORTED_MODULE_6__.EOL);
}
function issue(name, message = "") {
	issueCommand(name, {}, message);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs__WEBPACK_IMPORTED_MODULE_8__.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs__WEBPACK_IMPORTED_MODULE_8__.appendFileSync(filePath, `${toCommandValue(message)}${os__WEBPACK_IMPORTED_MODULE_6__.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto__WEBPACK_IMPORTED_MODULE_7__.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os__WEBPACK_IMPORTED_MODULE_6__.EOL}${convertedValue}${os__WEBPACK_IMPORTED_MODULE_6__.EOL}${delimiter}`;
}
// node_modules/@actions/core/lib/core.js
var __awaiter = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
var ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode["Success"] = 0] = "Success";
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function exportVariable(name, val) {
	const convertedVal = toCommandValue(val);
	process.env[name] = convertedVal;
	if (process.env["GITHUB_ENV"] || "") return issueFileCommand("ENV", prepareKeyValueMessage(name, val));
	issueCommand("set-env", { name }, convertedVal);
}
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os__WEBPACK_IMPORTED_MODULE_6__.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + os__WEBPACK_IMPORTED_MODULE_6__.EOL);
}
function startGroup(name) {
	issue("group", name);
}
function endGroup() {
	issue("endgroup");
}
function group(name, fn) {
	return __awaiter(this, void 0, void 0, function* () {
		startGroup(name);
		let result;
		try {
			result = yield fn();
		} finally {
			endGroup();
		}
		return result;
	});
}
function saveState(name, value) {
	if (process.env["GITHUB_STATE"] || "") return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
	issueCommand("save-state", { name }, toCommandValue(value));
}
function getState(name) {
	return process.env[`STATE_${name}`] || "";
}
// build/lib/process/escape.js
const MAX_LINE = 2e3;
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
function quoteForeign(text) {
	return text.replace(/\r?\n$/, "").split(/\r?\n/).map((line) => `| ${escapeInline(line)}`);
}
function escapeInline(text) {
	const flat = text.replaceAll(/\r?\n/g, " ").replaceAll("##[", "##\\[").replaceAll(CONTROL, "�");
	return flat.length > MAX_LINE ? `${flat.slice(0, MAX_LINE)}… (${flat.length - MAX_LINE} more)` : flat;
}
// build/lib/runner/mask-variants.js
const MIN_MASK_LENGTH = 4;
function maskVariants(value) {
	const texts = [value, ...jsonLeaves(value)];
	const variants = new Set(texts.flatMap((text) => text.split(/\r?\n/)).map((line) => line.trim()));
	for (const text of [value.trim(), ...texts]) if (text.length >= MIN_MASK_LENGTH) for (const form of encodedForms(text)) variants.add(form);
	return [...variants].filter((text) => text.length >= MIN_MASK_LENGTH).toSorted((left, right) => right.length - left.length);
}
function encodedForms(text) {
	const bytes = Buffer.from(text, "utf8");
	const base64 = bytes.toString("base64");
	return [
		text,
		base64,
		base64.slice(0, Math.floor(bytes.length / 3) * 4),
		bytes.toString("base64url"),
		bytes.toString("hex"),
		encodeURIComponent(text.toWellFormed()),
		JSON.stringify(text).slice(1, -1)
	];
}
function jsonLeaves(value) {
	if (!/^\s*[[{]/.test(value)) return [];
	try {
		const leaves = [];
		JSON.parse(value, (_key, node) => {
			if (typeof node === "string") leaves.push(node);
			return node;
		});
		return leaves;
	} catch {
		return [];
	}
}
// build/lib/runner/runner.js
var Runner = class {
	environment;
	signal;
	#secrets = new Set();
	#ordered = [];
	constructor(environment, signal) {
		this.environment = environment;
		this.signal = signal;
	}
	get temporaryFolder() {
		return this.environment.RUNNER_TEMP || "/tmp";
	}
	get workspace() {
		return this.environment.GITHUB_WORKSPACE || process.cwd();
	}
	info(text) {
		info(this.redact(text).replaceAll("##[", "##\\[").split("\n").map((line) => /^\s*::/.test(line) ? `| ${line}` : line).join("\n"));
	}
	foreign(text) {
		for (const line of quoteForeign(this.redact(text))) info(line);
	}
	warning(text, location) {
		warning(this.redact(text), annotationProperties(void 0, location));
	}
	error(title, text, location) {
		error(this.redact(text), annotationProperties(title, location));
	}
	group(title, body) {
		return group(escapeInline(title), body);
	}
	mask(value) {
		for (const variant of maskVariants(value)) {
			if (this.#secrets.has(variant)) continue;
			this.#secrets.add(variant);
			setSecret(variant);
		}
		this.#ordered = [...this.#secrets].toSorted((left, right) => right.length - left.length);
	}
	redact(text) {
		let result = text;
		for (const secret of this.#ordered) result = result.replaceAll(secret, "***");
		return result;
	}
	setOutput(name, value) {
		if (this.#hasCommandFile("GITHUB_OUTPUT")) setOutput(name, value);
	}
	exportEnv(name, value) {
		if (this.#hasCommandFile("GITHUB_ENV")) exportVariable(name, value);
	}
	saveState(name, value) {
		if (this.#hasCommandFile("GITHUB_STATE")) saveState(name, value);
	}
	get hasPostStep() {
		return Boolean(this.environment.GITHUB_STATE);
	}
	getState(name) {
		return getState(name);
	}
	addSummary(markdown) {
		const path = this.environment.GITHUB_STEP_SUMMARY;
		if (path) (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.appendFileSync)(path, `${this.redact(markdown)}\n`);
	}
	get terminalColumns() {
		return process.stdout.isTTY && !this.environment.GITHUB_ACTIONS ? process.stdout.columns : void 0;
	}
	temporaryPath(...parts) {
		return (0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(this.temporaryFolder, ...parts);
	}
	#hasCommandFile(variable) {
		const path = this.environment[variable];
		if (!path) return false;
		(0,node_fs__WEBPACK_IMPORTED_MODULE_4__.appendFileSync)(path, "");
		return true;
	}
};
function annotationProperties(title, location) {
	return {
		...title === void 0 ? {} : { title },
		...location === void 0 ? {} : {
			file: location.file,
			startLine: location.line
		},
		...location?.column === void 0 ? {} : { startColumn: location.column }
	};
}
// build/lib/runner/run-action.js
const POST_STATE = "isPost";
async function runAction(definition) {
	const controller = new AbortController();
	for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => controller.abort(name));
	const runner = new Runner(process.env, controller.signal);
	if (runner.getState(POST_STATE) === "true") {
		await runPost(definition, runner);
		return;
	}
	runner.saveState(POST_STATE, "true");
	try {
		const read = new InputReader(process.env);
		const inputs = definition.parseInputs(read);
		read.finish();
		await definition.run(inputs, runner);
	} catch (error) {
		reportFailure(error, runner);
		process.exitCode = 1;
	}
}
async function runPost(definition, runner) {
	try {
		await definition.post?.(runner);
	} catch (error) {
		runner.warning(`The clean-up did not finish: ${describeError(error).join("\n")}`);
	}
}
function reportFailure(error, runner) {
	const [message = "", ...rest] = describeError(error);
	if (error instanceof ActionError) {
		runner.setOutput("error-code", error.code);
		runner.error(error.code, [message, ...rest].join("\n"), error.location);
		return;
	}
	const stack = error instanceof Error && error.stack ? error.stack : message;
	runner.error("COMMAND_FAILED", [
		`This should not have happened: ${message}`,
		...rest,
		"Please report it with these lines:",
		stack
	].join("\n"));
	runner.setOutput("error-code", "COMMAND_FAILED");
}
// build/actions/registry-login/src/inputs.js
const HOST = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/;
function parseInputs(read) {
	const registry = read.text("registry", "ghcr.io").toLowerCase();
	if (!HOST.test(registry)) read.problem("registry", `is ${JSON.stringify(registry)}; give a host such as ghcr.io, without https:// and path`);
	const username = read.required("username", "for ghcr.io it is ${{ github.actor }}");
	if (username.includes(":")) read.problem("username", "holds a colon, which no login can");
	return {
		registry,
		username,
		password: read.required("password", "for ghcr.io it is ${{ github.token }}"),
		logout: read.boolean("logout", true)
	};
}
// build/lib/kube/object.js
function isJsonObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function field(value, ...path) {
	let current = value;
	for (const key of path) if (typeof key === "number") current = Array.isArray(current) ? current[key] : void 0;
	else current = isJsonObject(current) && Object.hasOwn(current, key) ? current[key] : void 0;
	return current;
}
function textField(value, ...path) {
	const found = field(value, ...path);
	return typeof found === "string" ? found : void 0;
}
function listField(value, ...path) {
	const found = field(value, ...path);
	return Array.isArray(found) ? found.filter(isJsonObject) : [];
}
// build/lib/oci/docker-config.js
const KEPT = [
	"buildx",
	"cli-plugins",
	"contexts"
];
const HUB_KEY = "https://index.docker.io/v1/";
function dockerConfigFolder(environment) {
	return environment.DOCKER_CONFIG || (0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(environment.HOME || "/root", ".docker");
}
async function readDockerConfig(folder) {
	try {
		const content = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(folder, "config.json"), "utf8"));
		return isJsonObject(content) ? content : {};
	} catch {
		return {};
	}
}
async function addLogin(registry, login, places) {
	const config = await readDockerConfig(places.from);
	const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(places.temporaryFolder, "docker-config-"));
	for (const name of KEPT) if ((0,node_fs__WEBPACK_IMPORTED_MODULE_4__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(places.from, name))) await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)((0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(places.from, name), (0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(folder, name));
	const auth = Buffer.from(`${login.username}:${login.password}`).toString("base64");
	const auths = {
		...isJsonObject(config.auths) ? config.auths : {},
		[keyOf(registry)]: { auth }
	};
	const { credsStore: _store, ...rest } = config;
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(folder, "config.json"), JSON.stringify({
		...rest,
		auths
	}), { mode: 384 });
	return folder;
}
function keyOf(registry) {
	return registry === "docker.io" ? HUB_KEY : registry;
}
// build/lib/http/retry.js
const FIRST_WAIT_MS = 250;
const MAX_WAIT_MS = 1e4;
const MAX_RETRY_AFTER_MS = 6e4;
const RETRYABLE_FAULTS = new Set([
	"refused",
	"timeout",
	"broken"
]);
async function withRetries(send, policy) {
	for (let tried = 0;; tried++) {
		const outcome = await send().catch((error) => error);
		const reason = whyRetry(outcome, policy);
		if (reason === void 0 || tried >= policy.retries || policy.signal?.aborted) {
			if (isResponse(outcome)) return outcome;
			throw outcome;
		}
		const waitMs = waitBefore(tried, outcome, policy.random());
		policy.onRetry?.(reason, waitMs);
		await policy.clock.sleep(waitMs, policy.signal);
	}
}
function whyRetry(outcome, policy) {
	if (isResponse(outcome)) return policy.statuses.includes(outcome.status) ? `status ${outcome.status}` : void 0;
	return outcome instanceof ConnectionError && RETRYABLE_FAULTS.has(outcome.fault) ? outcome.message : void 0;
}
function waitBefore(tried, outcome, random) {
	const seconds = isResponse(outcome) ? Number(headerText(outcome.headers, "retry-after")) : NaN;
	if (seconds >= 0) return Math.min(seconds * 1e3, MAX_RETRY_AFTER_MS);
	return Math.min(FIRST_WAIT_MS * 2 ** tried, MAX_WAIT_MS) * (.5 + random);
}
function isResponse(outcome) {
	return typeof outcome === "object" && outcome !== null && "status" in outcome && "body" in outcome;
}
// build/lib/oci/reference.js
const PART = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
new RegExp(`^${PART}(?:/${PART})*$`);
const DOCKER_HUB = "docker.io";
function apiHost(registry) {
	return registry === DOCKER_HUB ? "registry-1.docker.io" : registry;
}
// build/lib/oci/registry.js
const MANIFEST_TYPES = [
	"application/vnd.oci.image.index.v1+json",
	"application/vnd.oci.image.manifest.v1+json",
	"application/vnd.docker.distribution.manifest.list.v2+json",
	"application/vnd.docker.distribution.manifest.v2+json"
].join(", ");
const RETRIES = 4;
const RETRY_STATUSES = [
	408,
	429,
	500,
	502,
	503,
	504
];
var RegistryClient = class {
	#deps;
	#login;
	#registry;
	#repository;
	#authorization;
	constructor({ registry, repository }, login, deps) {
		this.#registry = registry;
		this.#repository = repository;
		this.#login = login;
		this.#deps = deps;
	}
	async checkLogin() {
		const response = await this.#send("GET", "/v2/", {});
		if (response.status !== 200) throw this.#refused("GET /v2/", response);
	}
	async manifest(reference) {
		const path = `/v2/${this.#repository}/manifests/${reference}`;
		const response = await this.#send("GET", path, { accept: MANIFEST_TYPES });
		if (response.status === 404) return void 0;
		if (response.status !== 200) throw this.#refused(`GET ${path}`, response);
		return {
			digest: headerText(response.headers, "docker-content-digest") ?? (reference.startsWith("sha256:") ? reference : ""),
			mediaType: headerText(response.headers, "content-type") ?? "application/vnd.oci.image.manifest.v1+json",
			content: response.body
		};
	}
	async blob(digest) {
		const path = `/v2/${this.#repository}/blobs/${digest}`;
		const response = await this.#send("GET", path, {});
		const elsewhere = headerText(response.headers, "location");
		const found = response.status >= 300 && response.status < 400 && elsewhere !== void 0 ? await this.#retrying(() => this.#deps.http.send({
			method: "GET",
			url: elsewhere
		})) : response;
		if (found.status !== 200) throw this.#refused(`GET ${path}`, found);
		return found.body;
	}
	async tag(manifest, tag) {
		const path = `/v2/${this.#repository}/manifests/${tag}`;
		const response = await this.#send("PUT", path, { "content-type": manifest.mediaType }, manifest.content);
		if (response.status >= 300) throw this.#refused(`PUT ${path}`, response);
	}
	async #send(method, path, headers, body) {
		const url = `https://${apiHost(this.#registry)}${path}`;
		const attempt = () => this.#deps.http.send({
			method,
			url,
			headers: {
				...headers,
				...this.#authorization === void 0 ? {} : { authorization: this.#authorization }
			},
			signal: this.#deps.signal,
			...body === void 0 ? {} : { body }
		});
		try {
			const first = await this.#retrying(attempt);
			if (first.status !== 401) return first;
			this.#authorization = await this.#authorize(headerText(first.headers, "www-authenticate") ?? "", method);
			return this.#authorization === void 0 ? first : await this.#retrying(attempt);
		} catch (error) {
			if (!(error instanceof ConnectionError)) throw error;
			if (error.fault === "aborted") throw new ActionError("CANCELLED", "The run was cancelled", { hint: "Run it again." });
			throw new ActionError("REGISTRY_REFUSED", `The registry ${this.#registry} cannot be reached`, {
				hint: "Check its name, and whether the runner may reach it and trusts its certificate.",
				cause: error
			});
		}
	}
	#retrying(attempt) {
		return withRetries(attempt, {
			retries: RETRIES,
			statuses: RETRY_STATUSES,
			...this.#deps
		});
	}
	async #authorize(challenge, method) {
		const basic = this.#login && `Basic ${Buffer.from(`${this.#login.username}:${this.#login.password}`).toString("base64")}`;
		if (/^basic/i.test(challenge)) return basic;
		const realm = parameter(challenge, "realm");
		if (!/^bearer/i.test(challenge) || realm === void 0) return void 0;
		const url = new URL(realm);
		const service = parameter(challenge, "service");
		if (service !== void 0) url.searchParams.set("service", service);
		if (this.#repository !== "") url.searchParams.set("scope", `repository:${this.#repository}:${method === "GET" ? "pull" : "pull,push"}`);
		const response = await this.#retrying(() => this.#deps.http.send({
			method: "GET",
			url: url.href,
			headers: basic === void 0 ? {} : { authorization: basic }
		}));
		if (response.status !== 200) throw this.#refused(`GET ${url.origin}${url.pathname}`, response);
		const body = parse(response);
		const token = textField(body, "token") ?? textField(body, "access_token");
		return token === void 0 ? void 0 : `Bearer ${token}`;
	}
	#refused(call, response) {
		const [error] = listField(parse(response), "errors");
		const said = [textField(error, "code"), textField(error, "message")].filter(Boolean).join(" ") || "no reason given";
		const who = this.#login === void 0 ? "without a login" : `as ${this.#login.username}`;
		const hint = response.status === 401 ? "Check user and password; use actions/registry-login before this step." : response.status === 403 ? "The login may not do this: grant it write on the repository, for ghcr.io `permissions: packages: write`." : "Try again later; the registry was asked several times.";
		return new ActionError("REGISTRY_REFUSED", `${this.#registry} refuses ${who}: ${call} → ${response.status} ${escapeInline(said)}`, { hint });
	}
};
function parameter(challenge, name) {
	return new RegExp(`\\b${name}="([^"]*)"`, "i").exec(challenge)?.[1];
}
function parse(response) {
	try {
		const content = JSON.parse(response.body.toString("utf8"));
		return isJsonObject(content) ? content : void 0;
	} catch {
		return;
	}
}
// build/actions/registry-login/src/run.js
async function run(inputs, deps) {
	const { registry, username, password } = inputs;
	await new RegistryClient({
		registry,
		repository: ""
	}, {
		username,
		password
	}, deps).checkLogin();
	const from = dockerConfigFolder(deps.environment);
	const folder = await addLogin(registry, {
		username,
		password
	}, {
		from,
		temporaryFolder: deps.temporaryFolder
	});
	deps.saveFolder(folder);
	deps.exportEnv("DOCKER_CONFIG", folder);
	deps.exportEnv("REGISTRY_AUTH_FILE", `${folder}/config.json`);
	deps.outputs.setOutput("registry", registry);
	deps.outputs.setOutput("docker-config", folder);
	deps.log.info(`Logged in to ${registry} as ${username}.`);
}
// build/actions/registry-login/src/index.js
await runAction({
	parseInputs,
	run: async (inputs, runner) => {
		runner.mask(inputs.password);
		runner.mask(Buffer.from(`${inputs.username}:${inputs.password}`).toString("base64"));
		await run(inputs, {
			http: new HttpClient({ environment: runner.environment }),
			clock: systemClock,
			random: Math.random,
			signal: runner.signal,
			log: runner,
			outputs: runner,
			environment: runner.environment,
			temporaryFolder: runner.temporaryFolder,
			exportEnv: (name, value) => runner.exportEnv(name, value),
			saveFolder: (folder) => runner.saveState("folder", folder)
		});
	},
	post: async (runner) => {
		const folder = runner.getState("folder");
		if (!folder || !parseInputs(new InputReader(runner.environment)).logout) return;
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, {
			recursive: true,
			force: true
		});
		runner.info("The login is removed.");
	}
});


__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(249);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
