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

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

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

/***/ 30:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 75:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 249:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(500);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(67);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(708);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(75);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(30);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(692);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(24);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(760);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(857);
/* harmony import */ var crypto__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(982);
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(896);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(455);













// build/lib/clock/clock.js
const systemClock = {
	now: () => new Date(),
	sleep: async (milliseconds, signal) => {
		await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, void 0, signal ? { signal } : {}).catch((error) => {
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
// build/lib/http/early-agent.js
var EarlyAgent = class extends node_https__WEBPACK_IMPORTED_MODULE_2__.Agent {
	#tls;
	#early;
	constructor(options, tls) {
		super({
			...options,
			...tls
		});
		this.#tls = tls;
	}
	connectEarly({ hostname, port }) {
		const host = hostname.replace(/^\[(.*)\]$/, "$1");
		const servername = this.#tls.servername ?? ((0,node_net__WEBPACK_IMPORTED_MODULE_4__.isIP)(host) ? "" : host);
		const options = {
			host,
			port: Number(port || 443),
			servername,
			ALPNProtocols: ["http/1.1"]
		};
		const socket = (0,node_tls__WEBPACK_IMPORTED_MODULE_5__.connect)({
			...this.#tls,
			...options
		});
		socket.on("error", () => socket.destroy()).unref();
		this.#early = {
			socket,
			origin: `${host}:${options.port}`
		};
	}
	createConnection(...[options, callback]) {
		return this.#takeEarly(`${options.host}:${options.port}`) ?? super.createConnection(options, callback);
	}
	destroy() {
		this.#early?.socket.destroy();
		super.destroy();
	}
	#takeEarly(origin) {
		const early = this.#early;
		if (early?.origin !== origin) return void 0;
		this.#early = void 0;
		if (early.socket.destroyed || early.socket.readyState === "closed") return void 0;
		early.socket.ref();
		return early.socket;
	}
};
// build/lib/http/client.js
const DEFAULT_TIMEOUT_MS = 3e4;
const MAX_BODY_BYTES = 67108864;
var HttpClient = class {
	#https;
	#http;
	#hasProxy;
	constructor({ environment, tls = {} }) {
		const shared = {
			keepAlive: true,
			proxyEnv: environment
		};
		this.#https = new EarlyAgent(shared, tls);
		this.#http = new node_http__WEBPACK_IMPORTED_MODULE_1__.Agent(shared);
		this.#hasProxy = Boolean(environment.https_proxy || environment.HTTPS_PROXY);
	}
	connectEarly(url) {
		if (url.startsWith("https:") && !this.#hasProxy && URL.canParse(url)) this.#https.connectEarly(new URL(url));
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
			let isAnswered = false;
			let call;
			try {
				call = (isHttps ? node_https__WEBPACK_IMPORTED_MODULE_2__.request : node_http__WEBPACK_IMPORTED_MODULE_1__.request)(request$2.url, {
					method: request$2.method,
					headers: {
						"user-agent": "discordlm-actions",
						...lengthOf(request$2.body),
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
				isAnswered = true;
				if (request$2.idleMs !== void 0) call.setTimeout(request$2.idleMs);
				resolve({
					status: stream.statusCode ?? 0,
					headers: stream.headers,
					stream
				});
			});
			if (typeof request$2.body !== "function") {
				call.end(request$2.body);
				return;
			}
			(0,node_stream__WEBPACK_IMPORTED_MODULE_3__.pipeline)(request$2.body(), call, (error) => {
				if (error && !isAnswered) fail(error);
			});
		});
	}
	close() {
		this.#https.destroy();
		this.#http.destroy();
	}
};
function lengthOf(body) {
	return body === void 0 || typeof body === "function" ? {} : { "content-length": `${Buffer.byteLength(body)}` };
}
function headerText(headers, name) {
	const value = headers[name];
	return Array.isArray(value) ? value.join(", ") : value;
}
// build/lib/kube/object.js
function isJsonObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function parseJsonObject(content) {
	try {
		const value = JSON.parse(content.toString("utf8"));
		return isJsonObject(value) ? value : void 0;
	} catch {
		return;
	}
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
function numberField(value, ...path) {
	const found = field(value, ...path);
	return typeof found === "number" ? found : void 0;
}
function listField(value, ...path) {
	const found = field(value, ...path);
	return Array.isArray(found) ? found.filter(isJsonObject) : [];
}
// build/lib/runner/context.js
function readContext(environment) {
	const [owner = "", repo = ""] = (environment.GITHUB_REPOSITORY ?? "").split("/");
	const event = readEvent(environment.GITHUB_EVENT_PATH);
	const serverUrl = environment.GITHUB_SERVER_URL || "https://github.com";
	const runId = environment.GITHUB_RUN_ID ?? "";
	const attempt = environment.GITHUB_RUN_ATTEMPT ?? "1";
	const repositoryUrl = `${serverUrl}/${owner}/${repo}`;
	return {
		repository: {
			owner,
			repo
		},
		sha: textField(event, "pull_request", "head", "sha") ?? environment.GITHUB_SHA ?? "",
		ref: environment.GITHUB_REF ?? "",
		eventName: environment.GITHUB_EVENT_NAME ?? "",
		event,
		actor: environment.GITHUB_ACTOR ?? "",
		runId,
		runAttempt: Number(environment.GITHUB_RUN_ATTEMPT ?? "1"),
		repositoryUrl,
		runUrl: runId === "" ? "a local run" : `${repositoryUrl}/actions/runs/${runId}`,
		lockHolder: `${runId === "" ? "a local run" : `${repositoryUrl}/actions/runs/${runId}/attempts/${attempt}`} (${(0,node_crypto__WEBPACK_IMPORTED_MODULE_6__.randomBytes)(4).toString("hex")})`,
		apiUrl: environment.GITHUB_API_URL || "https://api.github.com"
	};
}
function readEvent(path) {
	if (!path) return {};
	try {
		const event = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_7__.readFileSync)(path, "utf8"));
		return isJsonObject(event) ? event : {};
	} catch {
		return {};
	}
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
	process.stdout.write(cmd.toString() + os__WEBPACK_IMPORTED_MODULE_9__.EOL);
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
	if (!fs__WEBPACK_IMPORTED_MODULE_11__.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs__WEBPACK_IMPORTED_MODULE_11__.appendFileSync(filePath, `${toCommandValue(message)}${os__WEBPACK_IMPORTED_MODULE_9__.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto__WEBPACK_IMPORTED_MODULE_10__.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os__WEBPACK_IMPORTED_MODULE_9__.EOL}${convertedValue}${os__WEBPACK_IMPORTED_MODULE_9__.EOL}${delimiter}`;
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
	process.stdout.write(os__WEBPACK_IMPORTED_MODULE_9__.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + os__WEBPACK_IMPORTED_MODULE_9__.EOL);
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
function maskVariants(value, options = {}) {
	const texts = [value, ...options.hasSecretLeaves === false ? [] : jsonLeaves(value)];
	const variants = new Set(texts.flatMap((text) => text.split(/\r?\n/)).map((line) => line.trim()));
	for (const text of [value.trim(), ...texts]) if (text.length >= MIN_MASK_LENGTH) for (const form of encodedForms(text)) variants.add(form);
	const long = [...variants].filter((text) => text.length >= MIN_MASK_LENGTH);
	const short = options.isShortMasked && value.trim().length < MIN_MASK_LENGTH ? shortForms(value.trim()) : [];
	return [...new Set([...long, ...short])].toSorted((left, right) => right.length - left.length);
}
function shortForms(text) {
	return text === "" ? [] : [text, ...encodedForms(text).filter((form) => form.length >= MIN_MASK_LENGTH)];
}
function encodedForms(text) {
	const bytes = Buffer.from(text, "utf8");
	const hex = bytes.toString("hex");
	return [
		text,
		hex,
		hex.toUpperCase(),
		...base64Forms(bytes),
		...urlForms(text),
		...jsonForms(text)
	];
}
function base64Forms(bytes) {
	return [bytes, ...[
		0,
		1,
		2
	].map((offset) => {
		const whole = Math.floor((bytes.length - offset) / 3) * 3;
		return bytes.subarray(offset, offset + Math.max(0, whole));
	})].flatMap((part) => [part.toString("base64"), part.toString("base64url")]);
}
function urlForms(text) {
	const component = encodeURIComponent(text.toWellFormed());
	const strict = component.replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
	return [
		component,
		strict,
		strict.replaceAll("%2F", "/"),
		strict.replaceAll("%20", "+")
	];
}
function jsonForms(text) {
	const plain = JSON.stringify(text).slice(1, -1);
	const escaped = (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
	return [
		plain,
		plain.replaceAll(/[<>&\u2028\u2029]/g, escaped),
		plain.replaceAll(/[\u007f-\uffff]/g, escaped),
		JSON.stringify(plain).slice(1, -1)
	];
}
function jsonLeaves(value) {
	if (!/^\s*[[{]/.test(value)) return [];
	try {
		const leaves = [];
		JSON.parse(value, (_key, node, context) => {
			if (typeof node === "string") leaves.push(node);
			if (typeof node === "number") leaves.push(context?.source ?? String(node));
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
	#deferred = [];
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
	notice(text) {
		notice(this.redact(text));
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
	mask(value, options) {
		for (const variant of maskVariants(value, options)) {
			if (this.#secrets.has(variant)) continue;
			this.#secrets.add(variant);
			if (!/[\r\n]/.test(variant)) setSecret(variant);
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
	defer(cleanUp) {
		this.#deferred.unshift(cleanUp);
	}
	async cleanUp() {
		for (const cleanUp of this.#deferred.splice(0)) await cleanUp().catch((error) => this.warning(`The clean-up did not finish: ${messageOf(error)}`));
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
		if (path) (0,node_fs__WEBPACK_IMPORTED_MODULE_7__.appendFileSync)(path, `${this.redact(markdown)}\n`);
	}
	addArtifact(subject) {
		const path = this.environment.GITHUB_ARTIFACTS;
		if (path) (0,node_fs__WEBPACK_IMPORTED_MODULE_7__.appendFileSync)(path, `${subject}\n`);
	}
	get terminalColumns() {
		return process.stdout.isTTY && !this.environment.GITHUB_ACTIONS ? process.stdout.columns : void 0;
	}
	temporaryPath(...parts) {
		return (0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(this.temporaryFolder, ...parts);
	}
	#hasCommandFile(variable) {
		const path = this.environment[variable];
		if (!path) return false;
		(0,node_fs__WEBPACK_IMPORTED_MODULE_7__.appendFileSync)(path, "");
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
	} finally {
		await runner.cleanUp();
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
// build/lib/azure/inputs.js
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DOMAIN = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i;
function parseAzureIdentity(read, prefix = "") {
	const clientId = parseGuid(read, `${prefix}azure-client-id`) ?? "";
	const tenantId = read.text(`${prefix}azure-tenant-id`);
	if (tenantId !== "" && !GUID.test(tenantId) && !DOMAIN.test(tenantId)) read.problem(`${prefix}azure-tenant-id`, `is ${JSON.stringify(tenantId)}; give the directory's GUID or domain`);
	if (clientId === "" && tenantId === "") return void 0;
	if (clientId === "") read.problem(`${prefix}azure-client-id`, `goes together with \`${prefix}azure-tenant-id\``);
	if (tenantId === "") read.problem(`${prefix}azure-tenant-id`, `goes together with \`${prefix}azure-client-id\``);
	return {
		clientId,
		tenantId
	};
}
function parseGuid(read, name) {
	const value = read.optional(name);
	if (value !== void 0 && !GUID.test(value)) read.problem(name, `is ${JSON.stringify(value)}; it must be a GUID`);
	return value;
}
// build/lib/oci/inputs.js
const HOST = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/;
const HUB = new Set([
	"index.docker.io",
	"registry-1.docker.io",
	"registry.hub.docker.com"
]);
function parseRegistryHost(read, name, defaultValue = "") {
	const host = read.text(name, defaultValue).toLowerCase();
	if (host !== "" && !HOST.test(host)) read.problem(name, `is ${JSON.stringify(host)}; give a host such as ghcr.io, without https:// and path`);
	return HUB.has(host) ? "docker.io" : host;
}
// build/actions/registry-login/src/inputs.js
const GHCR = "ghcr.io";
function parseInputs(read, actor = "") {
	const wanted = read.oneOf("provider", [
		"auto",
		"basic",
		"ghcr",
		"acr"
	], "auto");
	const given = {
		registry: parseRegistryHost(read, "registry", GHCR),
		username: read.text("username"),
		password: read.text("password"),
		identity: parseAzureIdentity(read),
		gitHubToken: read.text("github-token")
	};
	if (given.username.includes(":")) read.problem("username", "holds a colon, which no login can");
	const kind = wanted === "auto" ? kindFor(given) : wanted;
	return {
		registry: given.registry,
		provider: parsers[kind](given, read, actor),
		logout: read.boolean("logout", true)
	};
}
function kindFor({ registry, identity }) {
	if (registry === GHCR) return "ghcr";
	return identity !== void 0 && isAzureHost(registry) ? "acr" : "basic";
}
const parsers = {
	ghcr: (given, read, actor) => {
		if (given.registry !== GHCR) read.problem("registry", "is not ghcr.io; the job's token is sent nowhere else, so use `provider: basic`");
		const password = given.password || given.gitHubToken;
		if (password === "") read.problem("password", "is empty, and so is `github-token`; write `password: ${{ github.token }}`");
		return {
			kind: "ghcr",
			username: given.username || actor || "x-access-token",
			password
		};
	},
	acr: ({ username, password, identity }, read) => {
		if (username + password !== "") read.problem("password", "has no place beside `provider: acr`; use `provider: basic` for a registry token");
		if (identity === void 0) read.problem("azure-client-id", "and `azure-tenant-id` are needed for `provider: acr`");
		return {
			kind: "acr",
			identity: identity ?? {
				clientId: "",
				tenantId: ""
			}
		};
	},
	basic: ({ registry, username, password, identity, gitHubToken }, read) => {
		const azure = isAzureHost(registry) ? ", or log in with `azure-client-id` and `azure-tenant-id`" : "";
		if (username === "") read.problem("username", `is needed for ${registry}${azure}`);
		if (password === "") read.problem("password", `is needed for ${registry}${azure}`);
		if (identity !== void 0) read.problem("azure-client-id", `has no use for ${registry} unless \`provider: acr\` says so`);
		if (password !== "" && password === gitHubToken && !isGitHubHost(registry)) read.problem("password", `is the job's GitHub token, which is no password for ${registry}`);
		return {
			kind: "basic",
			username,
			password
		};
	}
};
function isAzureHost(registry) {
	return /\.azurecr\.(?:io|cn|us)$/.test(registry);
}
function isGitHubHost(registry) {
	return registry === GHCR || /^(?:containers|docker)\./.test(registry);
}
// build/lib/oci/explain-login.js
function explainLoginAnswer(response, asked) {
	const { what, hint } = causeOf(response, asked);
	return new ActionError("REGISTRY_REFUSED", `${what}: ${`${asked.call} → ${response.status} ${saidIn(response)}`}`, { hint });
}
function causeOf(response, { registry, username }) {
	const { status, headers } = response;
	const said = saidIn(response);
	if (/firewall|client with IP/i.test(said)) return {
		what: `${registry} lets this runner's address not in`,
		hint: "Add the runner's address to the registry's network rules, or run where it is allowed."
	};
	if (status === 429 || /rate limit|toomanyrequests/i.test(said)) {
		const after = headerText(headers, "retry-after");
		return {
			what: `${registry} has had too many requests`,
			hint: `Run the job again ${after === void 0 ? "later" : `after ${escapeInline(after)} s`}; the login was not judged.`
		};
	}
	if (status === 401 || status === 403) return {
		what: `${registry} refuses the login of ${username}`,
		hint: refusalHint(registry)
	};
	if (status >= 500) return {
		what: `${registry} is not able to answer`,
		hint: "Try again later; it was asked several times."
	};
	if (status === 407) return {
		what: `A proxy stands before ${registry}`,
		hint: "Put its user and password into HTTPS_PROXY."
	};
	return notARegistry(response, registry);
}
function notARegistry({ headers }, registry) {
	const location = headerText(headers, "location");
	const target = location !== void 0 && URL.canParse(location) ? new URL(location).host : void 0;
	if (target !== void 0 && target !== registry) return {
		what: `${registry} is no registry, it points to ${target}`,
		hint: `Set \`registry\` to the host that stands in the image's name; ${target} may be it.`
	};
	return {
		what: `${registry} is no registry`,
		hint: "Set `registry` to the host that stands first in the image's name, such as ghcr.io, docker.io or name.azurecr.io."
	};
}
function refusalHint(registry) {
	if (registry === "ghcr.io") return "Add `permissions: { packages: write }` to the job, or give `password` a classic token with `read:packages` or `write:packages`, not expired, and allowed for the organisation.";
	if (/\.azurecr\.(?:io|cn|us)$/.test(registry)) return "Give `azure-client-id` and `azure-tenant-id` to log in as the job itself, or correct `username` and `password` of the registry token.";
	if (registry === "docker.io") return "Correct `username` and `password`; with two-factor authentication the password has to be an access token.";
	return "Correct `username` and `password`; a login that is refused is not tried again.";
}
function explainUnencrypted(url, registry) {
	return new ActionError("REGISTRY_REFUSED", `${registry} wants its login sent to ${escapeInline(url.origin)}, which is no https address`, { hint: "Set the realm of its token authentication to an https address." });
}
function explainLoginFault(error, registry) {
	if (error.fault === "aborted") return new ActionError("CANCELLED", "The run was cancelled", {
		hint: "Run it again.",
		cause: error
	});
	return new ActionError("REGISTRY_REFUSED", `The registry ${registry} cannot be reached`, {
		hint: faultHint(error),
		cause: error
	});
}
function faultHint({ fault, message }) {
	if (/wrong version number|packet length too long|http_request/i.test(message)) return "Give the registry a certificate: it speaks plain http, and a login is sent over https only.";
	if (/expired/i.test(message)) return "Renew the registry's certificate, or set the runner's clock.";
	if (/altname|does not match/i.test(message)) return "Set `registry` to a name that its certificate has, or issue one for this name.";
	if (fault === "tls") return "Set `env: { NODE_EXTRA_CA_CERTS: path }` on this step to the PEM file of the registry's authority; docker and buildah need it as well.";
	if (fault === "name") return "Correct `registry`; a name of a private network is known only on a runner inside it.";
	if (fault === "refused") return "Correct the port in `registry`; nothing listens there.";
	return "See whether the runner may reach it, by HTTPS_PROXY where there is a proxy.";
}
function saidIn({ headers, body }) {
	const type = headerText(headers, "content-type") ?? "";
	if (/html/i.test(type)) return "a page (text/html)";
	const content = parseJsonObject(body);
	const [error] = listField(content, "errors");
	return escapeInline([textField(error, "code"), textField(error, "message")].filter(Boolean).join(" ") || textField(content, "details") || "no reason given").slice(0, 500);
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
		if (reason === void 0 || tried >= policy.retries || policy.signal?.aborted) return settled(outcome);
		const waitMs = waitBefore(tried, outcome, policy);
		policy.onRetry?.(reason, waitMs);
		await policy.clock.sleep(waitMs, policy.signal);
		if (policy.signal?.aborted) return settled(outcome);
	}
}
function whyRetry(outcome, policy) {
	if (isAnswer(outcome)) return policy.statuses.includes(outcome.status) ? `status ${outcome.status}` : void 0;
	return outcome instanceof ConnectionError && RETRYABLE_FAULTS.has(outcome.fault) ? outcome.message : void 0;
}
function settled(outcome) {
	if (isAnswer(outcome)) return outcome;
	throw outcome;
}
function waitBefore(tried, outcome, { clock, random }) {
	const after = isAnswer(outcome) ? headerText(outcome.headers, "retry-after") : void 0;
	if (after !== void 0) {
		const asked = /^\d+$/.test(after.trim()) ? Number(after) * 1e3 : Date.parse(after) - clock.now().getTime();
		if (!Number.isNaN(asked)) return Math.min(Math.max(asked, 0), MAX_RETRY_AFTER_MS);
	}
	return Math.min(FIRST_WAIT_MS * 2 ** tried, MAX_WAIT_MS) * (.5 + random());
}
function isAnswer(outcome) {
	return typeof outcome === "object" && outcome !== null && "status" in outcome && "headers" in outcome;
}
// build/lib/runner/no-id-token.js
const ADD = "Add `permissions: { id-token: write, contents: read }` to the job";
function whyNoIdToken({ event, eventName, actor }, isRunner) {
	if (!isRunner) return {
		message: "There is no ID token outside of GitHub Actions",
		hint: `Run this in a workflow. ${ADD} there.`
	};
	if (actor === "dependabot[bot]" || textField(event, "sender", "login") === "dependabot[bot]") return {
		message: "This run was started by Dependabot, and gets no ID token unless the job asks for it",
		hint: `${ADD}; or leave the step out: \`if: github.actor != 'dependabot[bot]'\`.`
	};
	const fork = forkOf(event);
	if (fork !== void 0 && eventName.startsWith("pull_request") && eventName !== "pull_request_target") return {
		message: `This pull request comes from the fork ${escapeInline(fork)}, and such runs get no ID token, whatever their permissions say`,
		hint: "Leave the step out: `if: github.event.pull_request.head.repo.full_name == github.repository`."
	};
	return {
		message: "This job cannot ask GitHub for an ID token: it lacks the permission `id-token: write`",
		hint: `${ADD}. A called workflow can only have what its caller grants, so there the calling job needs it as well.`
	};
}
function forkOf(event) {
	const base = textField(event, "pull_request", "base", "repo", "full_name");
	if (base === void 0) return void 0;
	const head = textField(event, "pull_request", "head", "repo", "full_name") ?? "that was deleted";
	return head === base ? void 0 : head;
}
// build/lib/runner/id-token.js
const RETRY_STATUSES$2 = [
	429,
	500,
	502,
	503,
	504
];
async function requestIdToken(audience, deps) {
	const { environment, http } = deps;
	const address = environment.ACTIONS_ID_TOKEN_REQUEST_URL;
	const bearer = environment.ACTIONS_ID_TOKEN_REQUEST_TOKEN;
	if (!address || !bearer) {
		const isRunner = environment.GITHUB_ACTIONS === "true";
		const { message, hint } = whyNoIdToken(readContext(environment), isRunner);
		throw new ActionError("OIDC_UNAVAILABLE", message, { hint });
	}
	const url = new URL(address);
	if (audience !== void 0) url.searchParams.set("audience", audience);
	const response = await withRetries(() => http.send({
		method: "GET",
		url: url.href,
		headers: {
			authorization: `bearer ${bearer}`,
			accept: "application/json"
		},
		signal: deps.signal
	}), {
		retries: 4,
		statuses: RETRY_STATUSES$2,
		...deps
	}).catch((cause) => {
		if (deps.signal?.aborted && deps.signal.reason?.name !== "TimeoutError") throw new ActionError("CANCELLED", "The run was cancelled", { cause });
		throw new ActionError("OIDC_UNAVAILABLE", "GitHub's ID-token endpoint cannot be reached", {
			hint: "Run the job again; if it persists, see whether the runner may reach the endpoint.",
			cause
		});
	});
	const value = response.status === 200 ? textField(parseJsonObject(response.body), "value") || void 0 : void 0;
	if (value === void 0) throw new ActionError("OIDC_UNAVAILABLE", `GitHub's ID-token endpoint answered ${response.status} without a token`, { hint: "Run the job again; a token can be asked for only while the job runs." });
	deps.mask(value);
	return value;
}
function decodeClaims(token) {
	return parseJsonObject(Buffer.from(token.split(".")[1] ?? "", "base64url"));
}
// build/lib/runner/spell-input.js
function spellWith(prefix) {
	return (input) => `\`${prefix}${input}\``;
}
// build/lib/azure/cloud.js
const PUBLIC = {
	authorityHost: "https://login.microsoftonline.com",
	resourceManager: "https://management.azure.com",
	audience: "api://AzureADTokenExchange"
};
const CLOUDS = [
	PUBLIC,
	{
		authorityHost: "https://login.microsoftonline.us",
		resourceManager: "https://management.usgovcloudapi.net",
		audience: "api://AzureADTokenExchangeUSGov"
	},
	{
		authorityHost: "https://login.partner.microsoftonline.cn",
		resourceManager: "https://management.chinacloudapi.cn",
		audience: "api://AzureADTokenExchangeChina"
	}
];
function azureCloud(environment) {
	const authorityHost = address("AZURE_AUTHORITY_HOST", environment) ?? PUBLIC.authorityHost;
	const known = CLOUDS.find((cloud) => cloud.authorityHost === authorityHost) ?? PUBLIC;
	return {
		authorityHost,
		resourceManager: address("AZURE_RESOURCE_MANAGER_ENDPOINT", environment) ?? known.resourceManager,
		audience: known.audience
	};
}
function address(name, environment) {
	const given = environment[name]?.trim();
	if (!given) return void 0;
	const text = given.includes("://") ? given : `https://${given}`;
	const url = URL.canParse(text) ? new URL(text) : void 0;
	if (url?.protocol !== "https:" || url.pathname !== "/" || url.search + url.username !== "") throw new ActionError("INPUT_INVALID", `The variable ${name} is ${JSON.stringify(given)}, which is no https address of a host`, { hint: `Leave ${name} out for Azure's public cloud, or write one such as ${CLOUDS[1]?.authorityHost}.` });
	return url.origin;
}
// build/lib/runner/subject-forms.js
function subjectForms(claims) {
	const match = /^repo:([^/@:]+)(?:@(\d+))?\/([^/@:]+)(?:@(\d+))?:(.*)$/s.exec(String(claims.sub));
	if (!match) return void 0;
	const [, owner, ownerId = claims.repository_owner_id, name, id = claims.repository_id, context] = match;
	return {
		classic: `repo:${owner}/${name}:${context}`,
		immutable: ownerId && id ? `repo:${owner}@${ownerId}/${name}@${id}:${context}` : void 0,
		isImmutable: match[4] !== void 0
	};
}
// build/lib/azure/explain.js
const SURPLUS = /\s*(?:Trace ID|Correlation ID|Timestamp):.*$/s;
const CAUSES = {
	"70021": mismatch,
	"700211": mismatch,
	"700212": mismatch,
	"700213": mismatch,
	"7002138": (refusal) => ({
		what: "a federated credential has this subject in other capitals, which is another subject",
		hint: mismatch(refusal).hint
	}),
	"700016": ({ clientId, tenantId, spell }) => ({
		what: `the directory ${tenantId} has no application ${clientId}`,
		hint: `Set ${spell("azure-client-id")} to the application's (client) id, not its object id, and ${spell("azure-tenant-id")} to the directory that it lives in.`
	}),
	"7000229": ({ clientId, tenantId }) => ({
		what: `the application ${clientId} has no service principal in the directory ${tenantId}`,
		hint: `Make one: \`az ad sp create --id ${clientId}\`.`
	}),
	"7000112": ({ clientId }) => ({
		what: `the application ${clientId} is disabled`,
		hint: "Enable it, or give the job another one."
	}),
	"90002": unknownTenant,
	"900023": unknownTenant,
	"700024": () => ({
		what: "the ID token's time is over, or has not come yet",
		hint: "Compare the clock of the runner's machine; the token was asked for just before."
	}),
	"700027": badSignature,
	"50013": badSignature,
	"90061": badSignature,
	"500011": unknownScope,
	"70011": unknownScope,
	"1002012": unknownScope,
	"53003": () => ({
		what: "a Conditional Access policy of the directory forbids it",
		hint: "Exclude this workload identity from the policy, or run on a machine with an address that it names."
	}),
	"7000215": clientSecret,
	"7000218": clientSecret,
	"700025": clientSecret
};
function explainTokenRefusal(refusal, code) {
	const { tenantId, status, error, description, claims } = refusal;
	const said = escapeInline((description ?? "").replace(SURPLUS, "").trim() || error || "no reason given");
	const number = /AADSTS(\d+)/.exec(description ?? "")?.[1] ?? "";
	const cause = CAUSES[number]?.(refusal);
	const sent = [
		"iss",
		"sub",
		"aud"
	].map((name) => `${name}=${JSON.stringify(claims[name] ?? "")}`).join(", ");
	return new ActionError(code, [
		`Azure gives no token${cause === void 0 ? "" : `: ${cause.what}`}`,
		`POST ${refusal.authorityHost}/${tenantId}/oauth2/v2.0/token → ${status} ${said}`,
		`The ID token said: ${escapeInline(sent)}`
	].join("\n"), { hint: cause?.hint ?? otherwise(refusal) });
}
function otherwise({ status, error, description, clientId }) {
	if (status === 429 || status >= 500) return "Try again later; Azure was asked several times.";
	if (description === void 0 && error === void 0) return "See whether a proxy answers in place of Microsoft Entra ID, and what AZURE_AUTHORITY_HOST says.";
	if (description === void 0) return `Compare the federated credentials of ${clientId} with what the ID token said.`;
	return `Look the AADSTS number up at https://login.microsoftonline.com/error, and compare the federated credentials of ${clientId}.`;
}
function mismatch({ clientId, claims }) {
	const [subject, issuer, audience] = [
		claims.sub,
		claims.iss,
		claims.aud
	].map((claim) => escapeInline(String(claim ?? "")));
	const forms = subjectForms(claims);
	const other = forms?.isImmutable ? forms.classic : forms?.immutable;
	const note = other === void 0 ? "" : ` One for ${escapeInline(other)} is for the other form of the subject, and does not match.`;
	return {
		what: `no federated credential of ${clientId} is for this job`,
		hint: `Give ${clientId} a federated credential with the issuer ${issuer}, the subject ${subject} and the audience ${audience}, letter by letter; a new one takes some minutes to work.${note}`
	};
}
function unknownTenant({ tenantId, authorityHost, spell }) {
	return {
		what: `there is no directory ${tenantId} at ${authorityHost}`,
		hint: `Correct ${spell("azure-tenant-id")}: \`az account show --query tenantId\` prints it. For another cloud than the public one set AZURE_AUTHORITY_HOST.`
	};
}
function badSignature({ claims }) {
	return {
		what: "it cannot prove the ID token",
		hint: `See that the credential's issuer is ${escapeInline(String(claims.iss ?? ""))}, letter by letter, and that Azure can reach its keys.`
	};
}
function unknownScope({ scope, tenantId, spell }) {
	return {
		what: `the directory ${tenantId} knows no resource for the scope ${scope}`,
		hint: `Check that ${spell("azure-tenant-id")} is the directory of the subscription, and AZURE_AUTHORITY_HOST its cloud.`
	};
}
function clientSecret({ clientId }) {
	return {
		what: "it wants another proof than an ID token",
		hint: `Give ${clientId} a federated credential; client secrets are not used here.`
	};
}
// build/lib/azure/token.js
const RETRIES$1 = 4;
const RETRY_STATUSES$1 = [
	408,
	429,
	500,
	502,
	503,
	504
];
const JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
async function requestAzureToken({ clientId, tenantId, scope, codes, spell }, deps) {
	const { authorityHost, audience } = azureCloud(deps.environment);
	const assertion = await requestIdToken(audience, deps);
	const askedAt = deps.clock.now().getTime();
	const response = await postForm(`${authorityHost}/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`, {
		grant_type: "client_credentials",
		client_id: clientId,
		scope,
		client_assertion_type: JWT_BEARER,
		client_assertion: assertion
	}, deps).catch((error) => {
		throw unreachable(error, "Microsoft Entra ID", codes.unreachable, deps);
	});
	const body = parseJsonObject(response.body);
	const token = response.status === 200 ? textField(body, "access_token") : void 0;
	if (token === void 0) {
		const isTransient = response.status === 429 || response.status >= 500;
		throw explainTokenRefusal({
			authorityHost,
			clientId,
			tenantId,
			scope,
			spell,
			status: response.status,
			error: textField(body, "error"),
			description: textField(body, "error_description"),
			claims: decodeClaims(assertion) ?? {}
		}, isTransient ? codes.unreachable : codes.refused);
	}
	deps.mask(token);
	const lifetimeSeconds = numberField(body, "expires_in") ?? 0;
	return {
		token,
		expiresAt: new Date(askedAt + lifetimeSeconds * 1e3)
	};
}
function postForm(url, fields, deps) {
	const body = new URLSearchParams(fields).toString();
	const headers = {
		"content-type": "application/x-www-form-urlencoded",
		accept: "application/json"
	};
	return withRetries(() => deps.http.send({
		method: "POST",
		url,
		headers,
		body,
		signal: deps.signal
	}), {
		retries: RETRIES$1,
		statuses: RETRY_STATUSES$1,
		...deps
	});
}
function unreachable(error, what, code, { signal }) {
	if (!(error instanceof ConnectionError)) throw error;
	if (signal?.aborted) return new ActionError("CANCELLED", "The run was cancelled", {
		hint: "Run it again.",
		cause: error
	});
	return new ActionError(code, `${what} cannot be reached`, {
		hint: "See whether the runner may reach it, by HTTPS_PROXY where there is a proxy, and trusts its certificate.",
		cause: error
	});
}
// build/lib/azure/registry-login.js
const TOKEN_USER = "00000000-0000-0000-0000-000000000000";
const SCOPE = "https://containerregistry.azure.net/.default";
const codes = {
	refused: "REGISTRY_REFUSED",
	unreachable: "REGISTRY_REFUSED"
};
async function logInToAzureRegistry(registry, identity, deps) {
	const { token } = await requestAzureToken({
		...identity,
		scope: SCOPE,
		codes,
		spell: spellWith("")
	}, deps);
	const response = await postForm(`https://${registry}/oauth2/exchange`, {
		grant_type: "access_token",
		service: registry,
		tenant: identity.tenantId,
		access_token: token
	}, deps).catch((error) => {
		throw error instanceof ConnectionError ? explainLoginFault(error, registry) : error;
	});
	const password = response.status === 200 ? textField(parseJsonObject(response.body), "refresh_token") : void 0;
	if (password === void 0) {
		const error = explainLoginAnswer(response, {
			registry,
			username: identity.clientId,
			call: "POST /oauth2/exchange"
		});
		throw response.status === 401 ? withoutRole(error, registry, identity) : error;
	}
	deps.mask(password);
	const seconds = numberField(decodeClaims(password), "exp");
	const expiresAt = seconds === void 0 ? void 0 : new Date(seconds * 1e3);
	return {
		username: TOKEN_USER,
		password,
		expiresAt
	};
}
function withoutRole({ message }, registry, { clientId, tenantId }) {
	return new ActionError("REGISTRY_REFUSED", message, { hint: `Give ${clientId} the role AcrPush, or AcrPull to read only, on ${registry}, which has to be in a subscription of the directory ${tenantId}; a new assignment takes some minutes to work.` });
}
// build/lib/oci/docker-auth.js
const HUB_KEY = "https://index.docker.io/v1/";
function loginKey(registry) {
	return registry === "docker.io" ? HUB_KEY : registry;
}
function encodeLogin({ username, password }) {
	return Buffer.from(`${username}:${password}`).toString("base64");
}
// build/lib/oci/challenge.js
function readChallenge(text, scope) {
	if (/^basic/i.test(text)) return { kind: "basic" };
	const realm = parameter(text, "realm");
	if (!/^bearer/i.test(text) || realm === void 0 || !URL.canParse(realm)) return { kind: "unknown" };
	const url = new URL(realm);
	const service = parameter(text, "service");
	if (service !== void 0) url.searchParams.set("service", service);
	const scopes = parameter(text, "scope")?.split(" ").filter(Boolean) ?? [];
	const wanted = scopes.length > 0 ? scopes : scope === void 0 ? [] : [scope];
	for (const one of wanted) url.searchParams.append("scope", one);
	return {
		kind: url.protocol === "https:" ? "token" : "unencrypted",
		url
	};
}
function basicAuthorization(login) {
	return `Basic ${encodeLogin(login)}`;
}
function parameter(challenge, name) {
	return new RegExp(`\\b${name}="([^"]*)"`, "i").exec(challenge)?.[1];
}
// build/lib/oci/reference.js
const PART = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
new RegExp(`^${PART}(?:/${PART})*$`);
const DOCKER_HUB = "docker.io";
function apiHost(registry) {
	return registry === DOCKER_HUB ? "registry-1.docker.io" : registry;
}
// build/lib/oci/check-login.js
const RETRIES = 3;
const RETRY_STATUSES = [
	408,
	429,
	500,
	502,
	503,
	504
];
async function checkLogin(registry, login, deps) {
	const asked = {
		registry,
		username: login.username
	};
	const get = (url, headers = {}) => withRetries(() => deps.http.send({
		method: "GET",
		url,
		headers,
		signal: deps.signal
	}), {
		retries: RETRIES,
		statuses: RETRY_STATUSES,
		...deps
	}).catch((error) => {
		throw error instanceof ConnectionError ? explainLoginFault(error, registry) : error;
	});
	const base = `https://${apiHost(registry)}/v2/`;
	const first = await get(base);
	if (isRegistry(first)) return "open";
	if (first.status !== 401) throw explainLoginAnswer(first, {
		...asked,
		call: "GET /v2/"
	});
	const second = await get(base, { authorization: await answerTo(first) });
	if (second.status !== 200) throw explainLoginAnswer(second, {
		...asked,
		call: "GET /v2/ with the login"
	});
	return "proved";
	async function answerTo(response) {
		const basic = basicAuthorization(login);
		const challenge = readChallenge(headerText(response.headers, "www-authenticate") ?? "", void 0);
		if (challenge.kind === "basic") return basic;
		if (challenge.kind === "unencrypted") throw explainUnencrypted(challenge.url, registry);
		if (challenge.kind === "unknown") throw explainLoginAnswer(response, {
			...asked,
			call: "GET /v2/"
		});
		const { url } = challenge;
		url.searchParams.delete("scope");
		const answer = await get(url.href, { authorization: basic });
		const body = answer.status === 200 ? parseJsonObject(answer.body) : void 0;
		const token = textField(body, "token") ?? textField(body, "access_token");
		if (token === void 0) throw explainLoginAnswer(answer, {
			...asked,
			call: `GET ${url.origin}${url.pathname}`
		});
		return `Bearer ${token}`;
	}
}
function isRegistry({ status, headers }) {
	const type = headerText(headers, "content-type") ?? "";
	return status === 200 && (headers["docker-distribution-api-version"] !== void 0 || /json/i.test(type));
}
// build/lib/oci/docker-config.js
function dockerConfigFolder(environment) {
	return environment.DOCKER_CONFIG || (0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(environment.HOME || "/root", ".docker");
}
function authFilePath(environment) {
	const { REGISTRY_AUTH_FILE: given, XDG_RUNTIME_DIR: runtime } = environment;
	return given || (runtime ? (0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(runtime, "containers/auth.json") : void 0);
}
async function addLogin(registry, login, places) {
	const { from, authFile, to } = places;
	const config = await readJson((0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(from, "config.json"));
	const others = authFile === void 0 ? {} : await readJson(authFile);
	for (const name of await namesIn(from)) {
		const path = (0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(from, name);
		if (name !== "config.json" && (0,node_fs__WEBPACK_IMPORTED_MODULE_7__.existsSync)(path)) await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.symlink)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.realpath)(path), (0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(to, name));
	}
	const text = JSON.stringify(withLogin(config, others, registry, login));
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(to, "config.json"), text, { mode: 384 });
	return text;
}
function withLogin(config, others, registry, login) {
	const { credsStore, credHelpers: own, ...rest } = config;
	const known = {
		...objectIn(others, "auths"),
		...objectIn(config, "auths")
	};
	const stored = typeof credsStore === "string" ? Object.keys(known).filter((key) => textField(known[key], "auth") === void 0) : [];
	const helpers = {
		...Object.fromEntries(stored.map((key) => [key, credsStore])),
		...objectIn(others, "credHelpers"),
		...isJsonObject(own) ? own : {}
	};
	const names = namesOf(registry);
	const credHelpers = Object.fromEntries(Object.entries(helpers).filter(([key]) => !names.includes(key)));
	const auths = Object.fromEntries(Object.entries(known).filter(([key]) => !names.includes(key)));
	const auth = encodeLogin(login);
	const all = {
		...rest,
		auths: {
			...auths,
			[loginKey(registry)]: { auth }
		}
	};
	return Object.keys(credHelpers).length === 0 ? all : {
		...all,
		credHelpers
	};
}
function namesOf(registry) {
	return (registry === "docker.io" ? [
		"docker.io",
		"index.docker.io",
		"registry-1.docker.io"
	] : [registry]).flatMap((host) => [host, ...[
		"",
		"/",
		"/v1/",
		"/v2/"
	].map((path) => `https://${host}${path}`)]);
}
function objectIn(config, name) {
	const value = config[name];
	return isJsonObject(value) ? value : {};
}
async function namesIn(folder) {
	return (0,node_fs__WEBPACK_IMPORTED_MODULE_7__.existsSync)(folder) ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.readdir)(folder) : [];
}
async function readJson(path) {
	try {
		const content = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.readFile)(path, "utf8"));
		return isJsonObject(content) ? content : {};
	} catch {
		return {};
	}
}
// build/actions/registry-login/src/run.js
async function run(inputs, deps) {
	const { registry } = inputs;
	deps.outputs.setOutput("registry", registry);
	const login = await obtainLogin(inputs, deps);
	const { environment } = deps;
	const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(deps.temporaryFolder, "docker-config-"));
	const variables = {
		DOCKER_CONFIG: folder,
		REGISTRY_AUTH_FILE: (0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(folder, "config.json")
	};
	const before = Object.keys(variables).map((name) => [name, environment[name] ?? ""]);
	deps.saveState({
		folder,
		logout: inputs.logout,
		variables: Object.fromEntries(before)
	});
	const text = await addLogin(registry, login, {
		from: dockerConfigFolder(environment),
		authFile: authFilePath(environment),
		to: folder
	});
	deps.mask(Buffer.from(text).toString("base64"));
	for (const [name, value] of Object.entries(variables)) deps.exportEnv(name, value);
	deps.outputs.setOutput("docker-config", folder);
}
async function obtainLogin({ registry, provider }, deps) {
	const { log } = deps;
	if (provider.kind === "acr") {
		const login = await logInToAzureRegistry(registry, provider.identity, deps);
		maskLogin(login, deps.mask);
		const until = login.expiresAt === void 0 ? "" : `, until ${login.expiresAt.toISOString()}`;
		log.info(`Logged in to ${registry} as ${provider.identity.clientId}${until}.`);
		return login;
	}
	maskLogin(provider, deps.mask);
	const outcome = await checkLogin(registry, provider, deps);
	log.info(outcome === "proved" ? `Logged in to ${registry} as ${provider.username}.` : `${registry} answers without a login, so that of ${provider.username} is kept unproved.`);
	return provider;
}
function maskLogin(login, mask) {
	mask(login.password);
	mask(encodeLogin(login));
}
async function logOut({ folder, logout, variables }, { environment, exportEnv }) {
	if (!logout) return false;
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.rm)(folder, {
		recursive: true,
		force: true
	});
	for (const [name, value] of Object.entries(variables)) if (environment[name]?.startsWith(folder)) exportEnv(name, value);
	return true;
}
// build/actions/registry-login/src/index.js
const STATE = "login";
await runAction({
	parseInputs: (read) => parseInputs(read, readContext(process.env).actor),
	run: (inputs, runner) => run(inputs, {
		http: new HttpClient({ environment: runner.environment }),
		clock: systemClock,
		random: Math.random,
		signal: runner.signal,
		log: runner,
		outputs: runner,
		mask: (value) => runner.mask(value),
		environment: runner.environment,
		temporaryFolder: runner.temporaryFolder,
		exportEnv: (name, value) => runner.exportEnv(name, value),
		saveState: (state) => runner.saveState(STATE, JSON.stringify(state))
	}),
	post: async (runner) => {
		const saved = runner.getState(STATE);
		if (!saved) return;
		if (await logOut(JSON.parse(saved), {
			environment: runner.environment,
			exportEnv: (name, value) => runner.exportEnv(name, value)
		})) runner.info("The login is removed.");
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
