import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

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

/***/ 466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 574:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 5:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(500);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(67);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(708);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(75);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(30);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(692);
/* harmony import */ var string_decoder__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(193);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(857);
/* harmony import */ var events__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(434);
/* harmony import */ var child_process__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(317);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(928);
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(896);
/* harmony import */ var timers__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(557);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(574);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(24);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_16__ = __nccwpck_require__(760);
/* harmony import */ var crypto__WEBPACK_IMPORTED_MODULE_17__ = __nccwpck_require__(982);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_18__ = __nccwpck_require__(455);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_19__ = __nccwpck_require__(466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_20__ = __nccwpck_require__(522);





















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
// node_modules/@actions/io/lib/io-util.js
var __awaiter$4 = function(thisArg, _arguments, P, generator) {
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
const { chmod, copyFile, lstat: lstat$1, mkdir, open, readdir: readdir$1, rename, rm: rm$1, rmdir, stat: stat$1, symlink, unlink } = fs__WEBPACK_IMPORTED_MODULE_11__.promises;
const IS_WINDOWS$1 = process.platform === "win32";
fs__WEBPACK_IMPORTED_MODULE_11__.constants.O_RDONLY;
function exists(fsPath) {
	return __awaiter$4(this, void 0, void 0, function* () {
		try {
			yield stat$1(fsPath);
		} catch (err) {
			if (err.code === "ENOENT") return false;
			throw err;
		}
		return true;
	});
}
function isRooted(p) {
	p = normalizeSeparators(p);
	if (!p) throw new Error("isRooted() parameter \"p\" cannot be empty");
	if (IS_WINDOWS$1) return p.startsWith("\\") || /^[A-Z]:/i.test(p);
	return p.startsWith("/");
}
function tryGetExecutablePath(filePath, extensions) {
	return __awaiter$4(this, void 0, void 0, function* () {
		let stats = void 0;
		try {
			stats = yield stat$1(filePath);
		} catch (err) {
			if (err.code !== "ENOENT") console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
		}
		if (stats && stats.isFile()) {
			if (IS_WINDOWS$1) {
				const upperExt = path__WEBPACK_IMPORTED_MODULE_10__.extname(filePath).toUpperCase();
				if (extensions.some((validExt) => validExt.toUpperCase() === upperExt)) return filePath;
			} else if (isUnixExecutable(stats)) return filePath;
		}
		const originalFilePath = filePath;
		for (const extension of extensions) {
			filePath = originalFilePath + extension;
			stats = void 0;
			try {
				stats = yield stat$1(filePath);
			} catch (err) {
				if (err.code !== "ENOENT") console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
			}
			if (stats && stats.isFile()) {
				if (IS_WINDOWS$1) {
					try {
						const directory = path__WEBPACK_IMPORTED_MODULE_10__.dirname(filePath);
						const upperName = path__WEBPACK_IMPORTED_MODULE_10__.basename(filePath).toUpperCase();
						for (const actualName of yield readdir$1(directory)) if (upperName === actualName.toUpperCase()) {
							filePath = path__WEBPACK_IMPORTED_MODULE_10__.join(directory, actualName);
							break;
						}
					} catch (err) {
						console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
					}
					return filePath;
				} else if (isUnixExecutable(stats)) return filePath;
			}
		}
		return "";
	});
}
function normalizeSeparators(p) {
	p = p || "";
	if (IS_WINDOWS$1) {
		p = p.replace(/\//g, "\\");
		return p.replace(/\\\\+/g, "\\");
	}
	return p.replace(/\/\/+/g, "/");
}
function isUnixExecutable(stats) {
	return (stats.mode & 1) > 0 || (stats.mode & 8) > 0 && process.getgid !== void 0 && stats.gid === process.getgid() || (stats.mode & 64) > 0 && process.getuid !== void 0 && stats.uid === process.getuid();
}
// node_modules/@actions/io/lib/io.js
var __awaiter$3 = function(thisArg, _arguments, P, generator) {
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
function which(tool, check) {
	return __awaiter$3(this, void 0, void 0, function* () {
		if (!tool) throw new Error("parameter 'tool' is required");
		if (check) {
			const result = yield which(tool, false);
			if (!result) {
				if (IS_WINDOWS$1) throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
				else throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
			}
			return result;
		}
		const matches = yield findInPath(tool);
		if (matches && matches.length > 0) return matches[0];
		return "";
	});
}
function findInPath(tool) {
	return __awaiter$3(this, void 0, void 0, function* () {
		if (!tool) throw new Error("parameter 'tool' is required");
		const extensions = [];
		if (IS_WINDOWS$1 && process.env["PATHEXT"]) {
			for (const extension of process.env["PATHEXT"].split(path__WEBPACK_IMPORTED_MODULE_10__.delimiter)) if (extension) extensions.push(extension);
		}
		if (isRooted(tool)) {
			const filePath = yield tryGetExecutablePath(tool, extensions);
			if (filePath) return [filePath];
			return [];
		}
		if (tool.includes(path__WEBPACK_IMPORTED_MODULE_10__.sep)) return [];
		const directories = [];
		if (process.env.PATH) {
			for (const p of process.env.PATH.split(path__WEBPACK_IMPORTED_MODULE_10__.delimiter)) if (p) directories.push(p);
		}
		const matches = [];
		for (const directory of directories) {
			const filePath = yield tryGetExecutablePath(path__WEBPACK_IMPORTED_MODULE_10__.join(directory, tool), extensions);
			if (filePath) matches.push(filePath);
		}
		return matches;
	});
}
// node_modules/@actions/exec/lib/toolrunner.js
var __awaiter$2 = function(thisArg, _arguments, P, generator) {
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
const IS_WINDOWS = process.platform === "win32";
var ToolRunner = class extends events__WEBPACK_IMPORTED_MODULE_8__.EventEmitter {
	constructor(toolPath, args, options) {
		super();
		if (!toolPath) throw new Error("Parameter 'toolPath' cannot be null or empty.");
		this.toolPath = toolPath;
		this.args = args || [];
		this.options = options || {};
	}
	_debug(message) {
		if (this.options.listeners && this.options.listeners.debug) this.options.listeners.debug(message);
	}
	_getCommandString(options, noPrefix) {
		const toolPath = this._getSpawnFileName();
		const args = this._getSpawnArgs(options);
		let cmd = noPrefix ? "" : "[command]";
		if (IS_WINDOWS) {
			if (this._isCmdFile()) {
				cmd += toolPath;
				for (const a of args) cmd += ` ${a}`;
			} else if (options.windowsVerbatimArguments) {
				cmd += `"${toolPath}"`;
				for (const a of args) cmd += ` ${a}`;
			} else {
				cmd += this._windowsQuoteCmdArg(toolPath);
				for (const a of args) cmd += ` ${this._windowsQuoteCmdArg(a)}`;
			}
		} else {
			cmd += toolPath;
			for (const a of args) cmd += ` ${a}`;
		}
		return cmd;
	}
	_processLineBuffer(data, strBuffer, onLine) {
		try {
			let s = strBuffer + data.toString();
			let n = s.indexOf(os__WEBPACK_IMPORTED_MODULE_7__.EOL);
			while (n > -1) {
				onLine(s.substring(0, n));
				s = s.substring(n + os__WEBPACK_IMPORTED_MODULE_7__.EOL.length);
				n = s.indexOf(os__WEBPACK_IMPORTED_MODULE_7__.EOL);
			}
			return s;
		} catch (err) {
			this._debug(`error processing line. Failed with error ${err}`);
			return "";
		}
	}
	_getSpawnFileName() {
		if (IS_WINDOWS) {
			if (this._isCmdFile()) return process.env["COMSPEC"] || "cmd.exe";
		}
		return this.toolPath;
	}
	_getSpawnArgs(options) {
		if (IS_WINDOWS) {
			if (this._isCmdFile()) {
				let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
				for (const a of this.args) {
					argline += " ";
					argline += options.windowsVerbatimArguments ? a : this._windowsQuoteCmdArg(a);
				}
				argline += "\"";
				return [argline];
			}
		}
		return this.args;
	}
	_endsWith(str, end) {
		return str.endsWith(end);
	}
	_isCmdFile() {
		const upperToolPath = this.toolPath.toUpperCase();
		return this._endsWith(upperToolPath, ".CMD") || this._endsWith(upperToolPath, ".BAT");
	}
	_windowsQuoteCmdArg(arg) {
		if (!this._isCmdFile()) return this._uvQuoteCmdArg(arg);
		if (!arg) return "\"\"";
		const cmdSpecialChars = [
			" ",
			"	",
			"&",
			"(",
			")",
			"[",
			"]",
			"{",
			"}",
			"^",
			"=",
			";",
			"!",
			"'",
			"+",
			",",
			"`",
			"~",
			"|",
			"<",
			">",
			"\""
		];
		let needsQuotes = false;
		for (const char of arg) if (cmdSpecialChars.some((x) => x === char)) {
			needsQuotes = true;
			break;
		}
		if (!needsQuotes) return arg;
		let reverse = "\"";
		let quoteHit = true;
		for (let i = arg.length; i > 0; i--) {
			reverse += arg[i - 1];
			if (quoteHit && arg[i - 1] === "\\") reverse += "\\";
			else if (arg[i - 1] === "\"") {
				quoteHit = true;
				reverse += "\"";
			} else quoteHit = false;
		}
		reverse += "\"";
		return reverse.split("").reverse().join("");
	}
	_uvQuoteCmdArg(arg) {
		if (!arg) return "\"\"";
		if (!arg.includes(" ") && !arg.includes("	") && !arg.includes("\"")) return arg;
		if (!arg.includes("\"") && !arg.includes("\\")) return `"${arg}"`;
		let reverse = "\"";
		let quoteHit = true;
		for (let i = arg.length; i > 0; i--) {
			reverse += arg[i - 1];
			if (quoteHit && arg[i - 1] === "\\") reverse += "\\";
			else if (arg[i - 1] === "\"") {
				quoteHit = true;
				reverse += "\\";
			} else quoteHit = false;
		}
		reverse += "\"";
		return reverse.split("").reverse().join("");
	}
	_cloneExecOptions(options) {
		options = options || {};
		const result = {
			cwd: options.cwd || process.cwd(),
			env: options.env || process.env,
			silent: options.silent || false,
			windowsVerbatimArguments: options.windowsVerbatimArguments || false,
			failOnStdErr: options.failOnStdErr || false,
			ignoreReturnCode: options.ignoreReturnCode || false,
			delay: options.delay || 1e4
		};
		result.outStream = options.outStream || process.stdout;
		result.errStream = options.errStream || process.stderr;
		return result;
	}
	_getSpawnOptions(options, toolPath) {
		options = options || {};
		const result = {};
		result.cwd = options.cwd;
		result.env = options.env;
		result["windowsVerbatimArguments"] = options.windowsVerbatimArguments || this._isCmdFile();
		if (options.windowsVerbatimArguments) result.argv0 = `"${toolPath}"`;
		return result;
	}
	exec() {
		return __awaiter$2(this, void 0, void 0, function* () {
			if (!isRooted(this.toolPath) && (this.toolPath.includes("/") || IS_WINDOWS && this.toolPath.includes("\\"))) this.toolPath = path__WEBPACK_IMPORTED_MODULE_10__.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
			this.toolPath = yield which(this.toolPath, true);
			return new Promise((resolve, reject) => __awaiter$2(this, void 0, void 0, function* () {
				this._debug(`exec tool: ${this.toolPath}`);
				this._debug("arguments:");
				for (const arg of this.args) this._debug(`   ${arg}`);
				const optionsNonNull = this._cloneExecOptions(this.options);
				if (!optionsNonNull.silent && optionsNonNull.outStream) optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + os__WEBPACK_IMPORTED_MODULE_7__.EOL);
				const state = new ExecState(optionsNonNull, this.toolPath);
				state.on("debug", (message) => {
					this._debug(message);
				});
				if (this.options.cwd && !(yield exists(this.options.cwd))) return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
				const fileName = this._getSpawnFileName();
				const cp = child_process__WEBPACK_IMPORTED_MODULE_9__.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
				let stdbuffer = "";
				if (cp.stdout) cp.stdout.on("data", (data) => {
					if (this.options.listeners && this.options.listeners.stdout) this.options.listeners.stdout(data);
					if (!optionsNonNull.silent && optionsNonNull.outStream) optionsNonNull.outStream.write(data);
					stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
						if (this.options.listeners && this.options.listeners.stdline) this.options.listeners.stdline(line);
					});
				});
				let errbuffer = "";
				if (cp.stderr) cp.stderr.on("data", (data) => {
					state.processStderr = true;
					if (this.options.listeners && this.options.listeners.stderr) this.options.listeners.stderr(data);
					if (!optionsNonNull.silent && optionsNonNull.errStream && optionsNonNull.outStream) (optionsNonNull.failOnStdErr ? optionsNonNull.errStream : optionsNonNull.outStream).write(data);
					errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
						if (this.options.listeners && this.options.listeners.errline) this.options.listeners.errline(line);
					});
				});
				cp.on("error", (err) => {
					state.processError = err.message;
					state.processExited = true;
					state.processClosed = true;
					state.CheckComplete();
				});
				cp.on("exit", (code) => {
					state.processExitCode = code;
					state.processExited = true;
					this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
					state.CheckComplete();
				});
				cp.on("close", (code) => {
					state.processExitCode = code;
					state.processExited = true;
					state.processClosed = true;
					this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
					state.CheckComplete();
				});
				state.on("done", (error, exitCode) => {
					if (stdbuffer.length > 0) this.emit("stdline", stdbuffer);
					if (errbuffer.length > 0) this.emit("errline", errbuffer);
					cp.removeAllListeners();
					if (error) reject(error);
					else resolve(exitCode);
				});
				if (this.options.input) {
					if (!cp.stdin) throw new Error("child process missing stdin");
					cp.stdin.end(this.options.input);
				}
			}));
		});
	}
};
function argStringToArray(argString) {
	const args = [];
	let inQuotes = false;
	let escaped = false;
	let arg = "";
	function append(c) {
		if (escaped && c !== "\"") arg += "\\";
		arg += c;
		escaped = false;
	}
	for (let i = 0; i < argString.length; i++) {
		const c = argString.charAt(i);
		if (c === "\"") {
			if (!escaped) inQuotes = !inQuotes;
			else append(c);
			continue;
		}
		if (c === "\\" && escaped) {
			append(c);
			continue;
		}
		if (c === "\\" && inQuotes) {
			escaped = true;
			continue;
		}
		if (c === " " && !inQuotes) {
			if (arg.length > 0) {
				args.push(arg);
				arg = "";
			}
			continue;
		}
		append(c);
	}
	if (arg.length > 0) args.push(arg.trim());
	return args;
}
var ExecState = class ExecState extends events__WEBPACK_IMPORTED_MODULE_8__.EventEmitter {
	constructor(options, toolPath) {
		super();
		this.processClosed = false;
		this.processError = "";
		this.processExitCode = 0;
		this.processExited = false;
		this.processStderr = false;
		this.delay = 1e4;
		this.done = false;
		this.timeout = null;
		if (!toolPath) throw new Error("toolPath must not be empty");
		this.options = options;
		this.toolPath = toolPath;
		if (options.delay) this.delay = options.delay;
	}
	CheckComplete() {
		if (this.done) return;
		if (this.processClosed) this._setResult();
		else if (this.processExited) this.timeout = (0,timers__WEBPACK_IMPORTED_MODULE_12__.setTimeout)(ExecState.HandleTimeout, this.delay, this);
	}
	_debug(message) {
		this.emit("debug", message);
	}
	_setResult() {
		let error;
		if (this.processExited) {
			if (this.processError) error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
			else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
			else if (this.processStderr && this.options.failOnStdErr) error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
		}
		if (this.timeout) {
			clearTimeout(this.timeout);
			this.timeout = null;
		}
		this.done = true;
		this.emit("done", error, this.processExitCode);
	}
	static HandleTimeout(state) {
		if (state.done) return;
		if (!state.processClosed && state.processExited) {
			const message = `The STDIO streams did not close within ${state.delay / 1e3} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
			state._debug(message);
		}
		state._setResult();
	}
};
// node_modules/@actions/exec/lib/exec.js
var __awaiter$1 = function(thisArg, _arguments, P, generator) {
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
function exec(commandLine, args, options) {
	return __awaiter$1(this, void 0, void 0, function* () {
		const commandArgs = argStringToArray(commandLine);
		if (commandArgs.length === 0) throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
		const toolPath = commandArgs[0];
		args = commandArgs.slice(1).concat(args || []);
		return new ToolRunner(toolPath, args, options).exec();
	});
}
function getExecOutput(commandLine, args, options) {
	return __awaiter$1(this, void 0, void 0, function* () {
		var _a, _b;
		let stdout = "";
		let stderr = "";
		const stdoutDecoder = new string_decoder__WEBPACK_IMPORTED_MODULE_6__.StringDecoder("utf8");
		const stderrDecoder = new string_decoder__WEBPACK_IMPORTED_MODULE_6__.StringDecoder("utf8");
		const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
		const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
		const stdErrListener = (data) => {
			stderr += stderrDecoder.write(data);
			if (originalStdErrListener) originalStdErrListener(data);
		};
		const stdOutListener = (data) => {
			stdout += stdoutDecoder.write(data);
			if (originalStdoutListener) originalStdoutListener(data);
		};
		const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), {
			stdout: stdOutListener,
			stderr: stdErrListener
		});
		const exitCode = yield exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
		stdout += stdoutDecoder.end();
		stderr += stderrDecoder.end();
		return {
			exitCode,
			stdout,
			stderr
		};
	});
}
// build/lib/process/lines.js
var LineSplitter = class {
	#onLine;
	#decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_13__.StringDecoder("utf8");
	#rest = "";
	constructor(onLine) {
		this.#onLine = onLine;
	}
	add(piece) {
		const lines = (this.#rest + this.#decoder.write(piece)).split("\n");
		this.#rest = lines.pop() ?? "";
		for (const line of lines) this.#onLine(line.replace(/\r$/, ""));
	}
	end() {
		const rest = this.#rest + this.#decoder.end();
		this.#rest = "";
		if (rest !== "") this.#onLine(rest);
	}
};
// build/lib/process/start.js
async function start([program = "", ...args], options, onOutputLine = options.onLine) {
	const output = new LineSplitter(onOutputLine ?? ignore);
	const errors = new LineSplitter(options.onLine ?? ignore);
	try {
		return await getExecOutput(program, [...args], {
			silent: true,
			ignoreReturnCode: true,
			env: { ...options.environment },
			...options.folder === void 0 ? {} : { cwd: options.folder },
			...options.input === void 0 ? {} : { input: Buffer.from(options.input) },
			listeners: {
				stdout: (piece) => output.add(piece),
				stderr: (piece) => errors.add(piece)
			}
		});
	} catch (error) {
		throw notStarted(program, messageOf(error), error);
	} finally {
		output.end();
		errors.end();
	}
}
function notStarted(program, why, cause) {
	return new ActionError("COMMAND_FAILED", `\`${program}\` could not be started: ${why}`, {
		hint: `Install ${program} on the runner, or see that it is on PATH.`,
		cause
	});
}
function ignore() {}
// build/lib/process/run-program.js
const TIMED_OUT = 124;
const NOT_FOUND = 127;
const KILL_AFTER_SECONDS = 5;
const SAY_PROCESS_ID = "echo \"$$\"; exec \"$@\"";
const runProgram = async (program, args, options) => {
	const { timeoutMs, signal } = options;
	if (signal) return await runUntilAborted([program, ...args], {
		...options,
		signal
	});
	if (timeoutMs === void 0) return await start([program, ...args], options);
	return refuseTimeout(program, await start([
		...limit(timeoutMs),
		program,
		...args
	], options), timeoutMs);
};
function limit(timeoutMs = 0) {
	return [
		"timeout",
		`--kill-after=${KILL_AFTER_SECONDS}`,
		`${Math.ceil(timeoutMs / 1e3)}`
	];
}
function refuseTimeout(program, result, timeoutMs) {
	if (timeoutMs === void 0 || result.exitCode !== TIMED_OUT) return result;
	throw new ActionError("COMMAND_FAILED", `\`${program}\` did not end within ${timeoutMs / 1e3} s`, { hint: "Raise the timeout, or find out what it waits for in the lines above." });
}
async function runUntilAborted([program = "", ...args], options) {
	const { signal, timeoutMs, onLine } = options;
	let processId;
	const end = () => {
		if (processId !== void 0) endProcess(processId);
	};
	const command = [
		"sh",
		"-c",
		SAY_PROCESS_ID,
		"sh",
		...limit(timeoutMs),
		program,
		...args
	];
	if (signal.aborted) throw cancelled(program);
	signal.addEventListener("abort", end, { once: true });
	try {
		const result = await start(command, options, (line) => {
			if (processId !== void 0) return onLine?.(line);
			processId = Number(line);
			if (signal.aborted) end();
		});
		if (signal.aborted) throw cancelled(program);
		if (result.exitCode === NOT_FOUND) throw notStarted(program, result.stderr.trim());
		const stdout = result.stdout.slice(result.stdout.indexOf("\n") + 1);
		return refuseTimeout(program, {
			...result,
			stdout
		}, timeoutMs);
	} finally {
		signal.removeEventListener("abort", end);
	}
}
function endProcess(processId) {
	try {
		process.kill(processId, "SIGTERM");
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
	}
}
function cancelled(program) {
	return new ActionError("CANCELLED", `The run was cancelled while \`${program}\` was at work`, { hint: "Run it again." });
}
function childEnvironment(environment, extra = {}) {
	const kept = Object.entries(environment).filter((entry) => entry[1] !== void 0 && !/^(INPUT_|STATE_|ACTIONS_ID_TOKEN_|ACTIONS_RUNTIME_TOKEN)/.test(entry[0]));
	return {
		...Object.fromEntries(kept),
		...extra
	};
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
		lockHolder: `${runId === "" ? "a local run" : `${repositoryUrl}/actions/runs/${runId}/attempts/${attempt}`} (${(0,node_crypto__WEBPACK_IMPORTED_MODULE_14__.randomBytes)(4).toString("hex")})`,
		apiUrl: environment.GITHUB_API_URL || "https://api.github.com"
	};
}
function readEvent(path) {
	if (!path) return {};
	try {
		const event = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_15__.readFileSync)(path, "utf8"));
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
	process.stdout.write(cmd.toString() + os__WEBPACK_IMPORTED_MODULE_7__.EOL);
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
	fs__WEBPACK_IMPORTED_MODULE_11__.appendFileSync(filePath, `${toCommandValue(message)}${os__WEBPACK_IMPORTED_MODULE_7__.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto__WEBPACK_IMPORTED_MODULE_17__.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os__WEBPACK_IMPORTED_MODULE_7__.EOL}${convertedValue}${os__WEBPACK_IMPORTED_MODULE_7__.EOL}${delimiter}`;
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
	process.stdout.write(os__WEBPACK_IMPORTED_MODULE_7__.EOL);
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
	process.stdout.write(message + os__WEBPACK_IMPORTED_MODULE_7__.EOL);
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
		if (path) (0,node_fs__WEBPACK_IMPORTED_MODULE_15__.appendFileSync)(path, `${this.redact(markdown)}\n`);
	}
	addArtifact(subject) {
		const path = this.environment.GITHUB_ARTIFACTS;
		if (path) (0,node_fs__WEBPACK_IMPORTED_MODULE_15__.appendFileSync)(path, `${subject}\n`);
	}
	get terminalColumns() {
		return process.stdout.isTTY && !this.environment.GITHUB_ACTIONS ? process.stdout.columns : void 0;
	}
	temporaryPath(...parts) {
		return (0,node_path__WEBPACK_IMPORTED_MODULE_16__.join)(this.temporaryFolder, ...parts);
	}
	#hasCommandFile(variable) {
		const path = this.environment[variable];
		if (!path) return false;
		(0,node_fs__WEBPACK_IMPORTED_MODULE_15__.appendFileSync)(path, "");
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
// build/actions/build-push/src/builders/cache.js
function cacheRepository(line) {
	const fields = new Map(line.split(",").map((field) => {
		const at = field.indexOf("=");
		return [field.slice(0, Math.max(at, 0)).trim(), field.slice(at + 1).trim()];
	}));
	const type = fields.get("type");
	if (type !== void 0 && type !== "registry") return void 0;
	const name = type === void 0 ? line.trim() : fields.get("ref");
	return name === void 0 || /[,=]/.test(name) ? void 0 : name.replace(/:[^:/]+$/, "");
}
function isGitHubCache(line) {
	return line.split(",").some((field) => field.trim() === "type=gha");
}
// build/lib/oci/platform.js
function parsePlatform(text) {
	const [, os, architecture, variant] = /^([a-z0-9]+)\/([a-z0-9_]+)(?:\/([a-z0-9.]+))?$/.exec(text) ?? [];
	return os === void 0 || architecture === void 0 ? void 0 : normalise(os, architecture, variant);
}
function platformIn(value) {
	const [os, architecture] = [textField(value, "os"), textField(value, "architecture")];
	if (os === void 0 || architecture === void 0 || os === "unknown") return void 0;
	return normalise(os, architecture, textField(value, "variant"));
}
function platformText({ os, architecture, variant }) {
	return variant === void 0 ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}
const OTHER_NAMES = new Map([
	["aarch64", "arm64"],
	["i386", "386"],
	["x86_64", "amd64"]
]);
const IMPLIED = new Map([["amd64", "v1"], ["arm64", "v8"]]);
function normalise(os, name, given) {
	const architecture = OTHER_NAMES.get(name) ?? name;
	const variant = given?.replace(/^\d/, "v$&") || (architecture === "arm" ? "v7" : void 0);
	return {
		os,
		architecture,
		...variant === void 0 || variant === IMPLIED.get(architecture) ? {} : { variant }
	};
}
// build/lib/oci/reference.js
const HOST = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/i;
const PART = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
const REPOSITORY = new RegExp(`^${PART}(?:/${PART})*$`);
const TAG$1 = /^\w[\w.-]{0,127}$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const DOCKER_HUB = "docker.io";
function parseReference(text) {
	const at = text.indexOf("@");
	const name = at < 0 ? text : text.slice(0, at);
	const digest = at < 0 ? void 0 : text.slice(at + 1);
	const slash = name.lastIndexOf("/");
	const colon = name.indexOf(":", slash + 1);
	const path = colon < 0 ? name : name.slice(0, colon);
	const tag = colon < 0 ? void 0 : name.slice(colon + 1);
	const [first = "", ...rest] = path.split("/");
	const hasHost = rest.length > 0 && /[.:]|^localhost$/.test(first);
	const registry = hasHost ? first : DOCKER_HUB;
	const repository = hasHost ? rest.join("/") : rest.length > 0 ? path : `library/${path}`;
	if (!HOST.test(registry)) return `${JSON.stringify(registry)} is no host`;
	if (!REPOSITORY.test(repository)) return `${JSON.stringify(text)} names no repository: it has to be lower case, such as ghcr.io/owner/name`;
	if (tag !== void 0 && !TAG$1.test(tag)) return `${JSON.stringify(tag)} is no tag`;
	if (digest !== void 0 && !DIGEST.test(digest)) return `${JSON.stringify(digest)} is no digest`;
	return {
		registry,
		repository,
		tag,
		digest
	};
}
function repositoryName({ registry, repository }) {
	return `${registry}/${repository}`;
}
function apiHost(registry) {
	return registry === DOCKER_HUB ? "registry-1.docker.io" : registry;
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
// build/actions/build-push/src/builder-inputs.js
function parseBuilder(read) {
	const given = read.oneOf("builder", [
		"auto",
		"docker",
		"buildah",
		"layer",
		"acr"
	], "auto");
	const baseImage = read.optional("base-image");
	if (baseImage === void 0) return {
		builder: given,
		baseImage
	};
	const reference = parseReference(baseImage);
	if (typeof reference === "string" && baseImage !== "scratch") read.problem("base-image", `is not usable: ${reference}`);
	if (given === "auto" || given === "layer") return {
		builder: "layer",
		baseImage
	};
	read.problem("base-image", `is for \`builder: layer\`; ${given} takes it from the build file, or by \`build-args\``);
	return {
		builder: given,
		baseImage
	};
}
function parseAcr(read, isNeeded) {
	const identity = parseAzureIdentity(read);
	const subscriptionId = parseGuid(read, "subscription-id") ?? "";
	const resourceGroup = read.text("resource-group");
	if (!isNeeded) return void 0;
	if (identity === void 0) read.problem("azure-client-id", "and `azure-tenant-id` are needed for `builder: acr`");
	if (subscriptionId === "") read.problem("subscription-id", "is needed for `builder: acr`: the registry's");
	if (resourceGroup === "") read.problem("resource-group", "is needed for `builder: acr`: the registry's");
	return {
		clientId: "",
		tenantId: "",
		...identity,
		subscriptionId,
		resourceGroup
	};
}
function refuseForBuilder(inputs, read) {
	const { builder } = inputs;
	if (builder !== "layer" && builder !== "acr") return;
	const why = builder === "layer" ? "has no use with `builder: layer`, which runs nothing" : "is not for `builder: acr`; build on the runner";
	const given = {
		"build-secrets": inputs.buildSecrets.size > 0,
		"cache-from": inputs.cacheFrom.length > 0,
		"cache-to": inputs.cacheTo.length > 0,
		provenance: inputs.provenance,
		"smoke-command": builder === "acr" && inputs.smokeCommand.length > 0,
		"build-contexts": builder === "acr" && inputs.buildContexts.size > 0
	};
	for (const [name, isGiven] of Object.entries(given)) if (isGiven) read.problem(name, why);
	if (builder === "acr" && inputs.platforms.length > 1) read.problem("platforms", "has several, and `builder: acr` makes one");
}
// build/actions/build-push/src/command.js
function splitCommand(text) {
	const words = [];
	let word;
	for (const [whole, single, double, escaped, plain] of text.matchAll(/\s+|'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])|([^\s'"\\]+)|([\s\S])/gy)) {
		const part = single ?? double?.replaceAll(/\\([\s\S])/g, "$1") ?? escaped ?? plain;
		if (part !== void 0) word = (word ?? "") + part;
		else if (whole.trim() !== "") return void 0;
		else if (word !== void 0) {
			words.push(word);
			word = void 0;
		}
	}
	return word === void 0 ? words : [...words, word];
}
// build/actions/build-push/src/inputs.js
const DEFAULT_RULES = ["sha", "latest"];
function parseInputs(read) {
	const rules = read.lines("tags");
	const builder = parseBuilder(read);
	const inputs = {
		...parseImage(read),
		context: read.text("context", "."),
		file: read.optional("file"),
		tagRules: rules.length > 0 ? rules : DEFAULT_RULES,
		platforms: parsePlatforms(read),
		...builder,
		buildContexts: read.keyValues("build-contexts"),
		acr: parseAcr(read, builder.builder === "acr"),
		buildArgs: read.keyValues("build-args"),
		buildSecrets: parseSecrets(read),
		target: read.optional("target"),
		labels: read.keyValues("labels"),
		cacheFrom: read.lines("cache-from"),
		cacheTo: read.lines("cache-to"),
		push: read.boolean("push", true),
		skipExisting: read.boolean("skip-existing", true),
		provenance: read.boolean("provenance", false),
		smokeCommand: parseSmokeCommand(read)
	};
	refuseForBuilder(inputs, read);
	return inputs;
}
function parseImage(read) {
	const givenImage = read.required("image", "name the image, such as ghcr.io/owner/name");
	const name = givenImage.toLowerCase();
	const parsed = name === "" ? "" : parseReference(name);
	if (typeof parsed !== "string") {
		if (parsed.tag !== void 0 || parsed.digest !== void 0) read.problem("image", "has a tag or a digest; tags come from `tags`");
		return {
			image: parsed,
			givenImage
		};
	}
	if (parsed !== "") read.problem("image", `is not usable: ${parsed}`);
	return {
		image: {
			registry: "",
			repository: "",
			tag: void 0,
			digest: void 0
		},
		givenImage
	};
}
function parsePlatforms(read) {
	const names = read.lines("platforms").flatMap((line) => line.split(",")).map((platform) => platform.trim()).filter((platform) => platform !== "").flatMap((text) => {
		const platform = parsePlatform(text);
		if (platform !== void 0) return [platformText(platform)];
		read.problem("platforms", `has ${JSON.stringify(text)}; write platforms such as linux/arm64`);
		return [];
	});
	return [...new Set(names)];
}
function parseSecrets(read) {
	const secrets = read.keyValues("build-secrets");
	for (const [id, source] of secrets) if (!/^[\w.-]+$/.test(id)) read.problem("build-secrets", `has the id ${JSON.stringify(id)}; use letters, digits, - and _`);
	else if (source.trim() === "") read.problem("build-secrets", `gives ${id} no file`);
	else if (/[",]/.test(source)) read.problem("build-secrets", `gives ${id} a path with a comma or a quote in it`);
	else if (/^env:(?![A-Za-z_]\w*$)/.test(source)) read.problem("build-secrets", `gives ${id} a variable that is no name; write ${id}=env:NAME`);
	return secrets;
}
function parseSmokeCommand(read) {
	const words = splitCommand(read.text("smoke-command"));
	if (words === void 0) read.problem("smoke-command", "has a quote that is not closed");
	return words ?? [];
}
// build/lib/oci/docker-auth.js
const HUB_KEY = "https://index.docker.io/v1/";
function loginKey(registry) {
	return registry === "docker.io" ? HUB_KEY : registry;
}
function encodeLogin({ username, password }) {
	return Buffer.from(`${username}:${password}`).toString("base64");
}
// build/lib/oci/docker-config.js
function dockerConfigFolder(environment) {
	return environment.DOCKER_CONFIG || (0,node_path__WEBPACK_IMPORTED_MODULE_16__.join)(environment.HOME || "/root", ".docker");
}
function readDockerConfig(folder) {
	return readJson((0,node_path__WEBPACK_IMPORTED_MODULE_16__.join)(folder, "config.json"));
}
function loginFor(config, registry) {
	const auths = isJsonObject(config.auths) ? config.auths : {};
	const auth = textField(auths[loginKey(registry)] ?? auths[`https://${registry}`], "auth");
	if (auth === void 0) return void 0;
	const text = Buffer.from(auth, "base64").toString("utf8");
	const colon = text.indexOf(":");
	return colon < 0 ? void 0 : {
		username: text.slice(0, colon),
		password: text.slice(colon + 1)
	};
}
async function readJson(path) {
	try {
		const content = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_18__.readFile)(path, "utf8"));
		return isJsonObject(content) ? content : {};
	} catch {
		return {};
	}
}
// build/lib/oci/platform-digests.js
async function platformDigests(manifest, registry) {
	const content = parseJsonObject(manifest.content);
	const entries = listField(content, "manifests");
	if (entries.length > 0) {
		const named = entries.map((entry) => [nameOf(entry.platform), textField(entry, "digest")]);
		return new Map(named.filter((pair) => pair[0] !== void 0 && pair[1] !== void 0));
	}
	const digest = textField(content, "config", "digest");
	const platform = digest === void 0 ? void 0 : nameOf(parseJsonObject(await registry.blob(digest)));
	return new Map(platform === void 0 ? [] : [[platform, manifest.digest]]);
}
function nameOf(value) {
	const platform = platformIn(value);
	return platform === void 0 ? void 0 : platformText(platform);
}
// build/lib/http/retry.js
const FIRST_WAIT_MS$2 = 250;
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
	return Math.min(FIRST_WAIT_MS$2 * 2 ** tried, MAX_WAIT_MS) * (.5 + random());
}
function isAnswer(outcome) {
	return typeof outcome === "object" && outcome !== null && "status" in outcome && "headers" in outcome;
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
// build/lib/oci/immutable-tag.js
const REFUSALS = [
	/immutab/i,
	/cannot be overwritten|can't be overwritten|overwrit\w* (?:is )?(?:not allowed|forbidden|disallowed|disabled)/i,
	/does not allow updating/i,
	/tag .{0,150}already exists/i,
	/operation is disallowed on this registry, repository or image/i
];
function isTagImmutable(text) {
	return REFUSALS.some((pattern) => pattern.test(text));
}
// build/lib/oci/refusal.js
function describeRefusal({ registry, login, call, response }) {
	const [error] = listField(parseJsonObject(response.body), "errors");
	const said = [textField(error, "code"), textField(error, "message")].filter(Boolean).join(" ") || "no reason given";
	const who = login === void 0 ? "without a login" : `as ${login.username}`;
	const isRead = /^(?:GET|HEAD) /.test(call);
	return new ActionError("REGISTRY_REFUSED", `${registry} refuses ${who}: ${call} → ${response.status} ${escapeInline(said)}`, { hint: hintFor(response.status, registry, isRead) });
}
function hintFor(status, registry, isRead) {
	if (status === 401) return "Check user and password; use actions/registry-login before this step.";
	if (status === 403 && isRead) return `The login may not read this: grant it read on the repository, or log in to ${registry} by actions/registry-login.`;
	if (status === 403) return "The login may not do this: grant it write on the repository, for ghcr.io `permissions: packages: write`.";
	if (status === 429) return `Log in to ${registry} by actions/registry-login, so that its limit is not shared, or read from a mirror; it was asked several times.`;
	return "Try again later; the registry was asked several times.";
}
// build/lib/oci/registry.js
const MANIFEST_TYPES = [
	"application/vnd.oci.image.index.v1+json",
	"application/vnd.oci.image.manifest.v1+json",
	"application/vnd.docker.distribution.manifest.list.v2+json",
	"application/vnd.docker.distribution.manifest.v2+json"
].join(", ");
const RETRIES$2 = 4;
const RETRY_STATUSES$3 = [
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
	get registry() {
		return this.#registry;
	}
	get repository() {
		return this.#repository;
	}
	async manifest(reference) {
		const path = `/v2/${this.#repository}/manifests/${reference}`;
		const response = await this.send({
			method: "GET",
			path,
			headers: { accept: MANIFEST_TYPES }
		});
		if (response.status === 404) return void 0;
		if (response.status !== 200) throw this.refused(`GET ${path}`, response);
		return {
			digest: `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_14__.createHash)("sha256").update(response.body).digest("hex")}`,
			mediaType: headerText(response.headers, "content-type") ?? "application/vnd.oci.image.manifest.v1+json",
			content: response.body
		};
	}
	async blob(digest) {
		const path = `/v2/${this.#repository}/blobs/${digest}`;
		const response = await this.send({
			method: "GET",
			path
		});
		const elsewhere = headerText(response.headers, "location");
		const found = response.status >= 300 && response.status < 400 && elsewhere !== void 0 ? await this.#retrying(() => this.#deps.http.send(this.#request({
			method: "GET",
			path: elsewhere
		}))) : response;
		if (found.status !== 200) throw this.refused(`GET ${path}`, found);
		return found.body;
	}
	async tag(manifest, tag) {
		const path = `/v2/${this.#repository}/manifests/${tag}`;
		const { mediaType, content } = manifest;
		const headers = { "content-type": mediaType };
		const response = await this.send({
			method: "PUT",
			path,
			headers,
			body: content
		});
		if (response.status < 300) return true;
		if (response.status < 500 && isTagImmutable(response.body.toString("utf8"))) return false;
		throw this.refused(`PUT ${path}`, response);
	}
	async send(call) {
		const attempt = () => this.#deps.http.send(this.#request(call));
		const tried = () => call.isOnce ? attempt() : this.#reaching(() => this.#retrying(attempt));
		const first = await tried();
		if (first.status !== 401) return first;
		const challenge = headerText(first.headers, "www-authenticate") ?? "";
		this.#authorization = await this.#reaching(() => this.#authorize(challenge, call.method));
		return this.#authorization === void 0 ? first : await tried();
	}
	async openBlob(digest) {
		const path = `/v2/${this.#repository}/blobs/${digest}`;
		let found = await this.#open(path);
		if (found.status === 401) {
			await this.send({
				method: "HEAD",
				path
			});
			found = await this.#open(path);
		}
		const elsewhere = headerText(found.headers, "location");
		if (found.status >= 300 && found.status < 400 && elsewhere !== void 0) found = await this.#open(elsewhere);
		if (found.status === 200) return found.stream;
		throw this.refused(`GET ${path}`, {
			...found,
			body: Buffer.alloc(0)
		});
	}
	async #open(path) {
		const attempt = async () => {
			const answer = await this.#deps.http.open(this.#request({
				method: "GET",
				path
			}));
			if (answer.status !== 200) answer.stream.resume();
			return answer;
		};
		return await this.#reaching(() => withRetries(attempt, {
			retries: RETRIES$2,
			statuses: RETRY_STATUSES$3,
			...this.#deps
		}));
	}
	async retry(attempt, statuses = []) {
		const all = [...RETRY_STATUSES$3, ...statuses];
		return await this.#reaching(() => withRetries(attempt, {
			retries: RETRIES$2,
			statuses: all,
			...this.#deps
		}));
	}
	#request({ method, path, headers = {}, body, timeoutMs }) {
		const own = `https://${apiHost(this.#registry)}`;
		const url = new URL(path, own);
		const authorization = url.origin === new URL(own).origin && this.#authorization !== void 0 ? { authorization: this.#authorization } : {};
		return {
			method,
			url: url.href,
			headers: {
				...headers,
				...authorization
			},
			signal: this.#deps.signal,
			...body === void 0 ? {} : { body },
			...timeoutMs === void 0 ? {} : { timeoutMs }
		};
	}
	async #reaching(attempt) {
		try {
			return await attempt();
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
			retries: RETRIES$2,
			statuses: RETRY_STATUSES$3,
			...this.#deps
		});
	}
	async #authorize(challengeText, method) {
		const basic = this.#login === void 0 ? void 0 : basicAuthorization(this.#login);
		const rights = method === "GET" || method === "HEAD" ? "pull" : "pull,push";
		const challenge = readChallenge(challengeText, this.#repository === "" ? void 0 : `repository:${this.#repository}:${rights}`);
		if (challenge.kind !== "token") return challenge.kind === "basic" ? basic : void 0;
		const { url } = challenge;
		const headers = basic === void 0 ? {} : { authorization: basic };
		const response = await this.#retrying(() => this.#deps.http.send({
			method: "GET",
			url: url.href,
			headers,
			signal: this.#deps.signal
		}));
		if (response.status !== 200) throw this.refused(`GET ${url.origin}${url.pathname}`, response);
		const body = parseJsonObject(response.body);
		const token = textField(body, "token") ?? textField(body, "access_token");
		return token === void 0 ? void 0 : `Bearer ${token}`;
	}
	refused(call, response) {
		return describeRefusal({
			registry: this.#registry,
			login: this.#login,
			call,
			response
		});
	}
};
// build/lib/oci/tags.js
const RULES = [
	"sha",
	"latest",
	"branch",
	"semver",
	"pr",
	"raw:x"
];
const TAG = /^\w[\w.-]{0,127}$/;
const VERSION = /^v?(\d+)\.(\d+)\.(\d+)(-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;
function computeTags(rules, facts) {
	const problems = [];
	const tags = new Map();
	for (const rule of rules) {
		const made = applyRule(rule, facts);
		if (made === void 0) problems.push(`${JSON.stringify(rule)} is no rule; the rules are ${RULES.join(", ")}`);
		for (const { tag, moves } of made ?? []) if (TAG.test(tag)) tags.set(tag, moves && tags.get(tag) !== false);
		else problems.push(`${rule} gives ${JSON.stringify(tag)}, which is no tag`);
	}
	const moving = new Set([...tags].filter(([, moves]) => moves).map(([tag]) => tag));
	return {
		tags: [...tags.keys()],
		moving,
		problems
	};
}
function versionOf(ref) {
	return versionTags(gitTag(ref))[0]?.tag;
}
const fixed = (tag) => ({
	tag,
	moves: false
});
const moving = (tag) => ({
	tag,
	moves: true
});
function applyRule(rule, { sha, ref, defaultBranch, pullRequest }) {
	const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
	if (rule.startsWith("raw:")) return [fixed(rule.slice(4))];
	switch (rule) {
		case "sha": return [fixed(sha)];
		case "latest": return branch !== void 0 && branch === defaultBranch ? [moving("latest")] : [];
		case "branch": return branch === void 0 ? [] : [moving(sanitiseTag(branch))];
		case "semver": return versionTags(gitTag(ref));
		case "pr": return pullRequest === void 0 ? [] : [moving(`pr-${pullRequest}`)];
		default: return;
	}
}
function gitTag(ref) {
	return /^refs\/tags\/(.+)$/.exec(ref)?.[1] ?? "";
}
function versionTags(name) {
	const [, major, minor, patch, preRelease] = VERSION.exec(name) ?? [];
	if (major === void 0) return [];
	const whole = `${major}.${minor}.${patch}`;
	if (preRelease !== void 0) return [fixed(`${whole}${preRelease}`)];
	return [
		fixed(whole),
		moving(`${major}.${minor}`),
		moving(major)
	];
}
function sanitiseTag(text) {
	return text.replaceAll(/[^\w.-]+/g, "-").replace(/^[.-]+/, "").slice(0, 128) || "unnamed";
}
// build/actions/build-push/src/build-args.js
const SECRET_NAME = /(?:^|_)(?:TOKEN|PASSWORD|PASSWD|PASSPHRASE|SECRET|CREDENTIALS?|API_?KEY|PRIVATE_KEY)$/i;
function secretLikeNames(names) {
	return [...names].filter((name) => SECRET_NAME.test(name));
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
function resourceManagerScope({ resourceManager }) {
	return `${resourceManager}/.default`;
}
function address(name, environment) {
	const given = environment[name]?.trim();
	if (!given) return void 0;
	const text = given.includes("://") ? given : `https://${given}`;
	const url = URL.canParse(text) ? new URL(text) : void 0;
	if (url?.protocol !== "https:" || url.pathname !== "/" || url.search + url.username !== "") throw new ActionError("INPUT_INVALID", `The variable ${name} is ${JSON.stringify(given)}, which is no https address of a host`, { hint: `Leave ${name} out for Azure's public cloud, or write one such as ${CLOUDS[1]?.authorityHost}.` });
	return url.origin;
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
// build/lib/azure/resource-manager.js
const RETRIES = 4;
const RETRY_STATUSES = [
	408,
	429,
	500,
	502,
	503,
	504
];
const EARLY_MS = 6e4;
const HINTS$1 = {
	SubscriptionNotFound: (spell) => `Correct ${spell("subscription-id")}, and give the identity a role in that subscription.`,
	InvalidSubscriptionId: (spell) => `Correct ${spell("subscription-id")}: \`az account show --query id\` prints it.`,
	ResourceGroupNotFound: (spell) => `Correct ${spell("resource-group")}.`,
	ResourceNotFound: (spell) => `Correct the name and ${spell("resource-group")}.`,
	InvalidAuthenticationTokenTenant: (spell) => `Set ${spell("azure-tenant-id")} to the directory of the subscription.`
};
var ResourceManager = class {
	#options;
	#deps;
	#token;
	constructor(options, deps) {
		this.#options = options;
		this.#deps = deps;
	}
	get(path) {
		return this.#send("GET", path);
	}
	post(path, body = {}) {
		return this.#send("POST", path, JSON.stringify(body));
	}
	async #send(method, path, body) {
		const { codes } = this.#options;
		const url = `${azureCloud(this.#deps.environment).resourceManager}${path}`;
		const token = await this.#freshToken();
		const attempt = () => this.#deps.http.send({
			method,
			url,
			headers: {
				authorization: `Bearer ${token}`,
				accept: "application/json",
				...body === void 0 ? {} : { "content-type": "application/json" }
			},
			signal: this.#deps.signal,
			...body === void 0 ? {} : { body }
		});
		const response = await withRetries(attempt, {
			retries: RETRIES,
			statuses: RETRY_STATUSES,
			...this.#deps
		}).catch((error) => {
			throw unreachable(error, "Azure's Resource Manager", codes.unreachable, this.#deps);
		});
		if (response.status >= 200 && response.status < 300) return parseJsonObject(response.body);
		throw explainManagerRefusal(`${method} ${path.replace(/\?.*$/, "")}`, response, this.#options);
	}
	async #freshToken() {
		const now = this.#deps.clock.now().getTime();
		if (this.#token === void 0 || this.#token.expiresAt.getTime() - EARLY_MS < now) {
			const scope = resourceManagerScope(azureCloud(this.#deps.environment));
			this.#token = await requestAzureToken({
				...this.#options,
				scope
			}, this.#deps);
		}
		return this.#token.token;
	}
};
function explainManagerRefusal(call, response, { codes, clientId, spell }) {
	const body = parseJsonObject(response.body);
	const code = textField(body, "error", "code") ?? "";
	const said = [code, textField(body, "error", "message")].filter(Boolean).join(" ") || "no reason given";
	const isTransient = response.status === 429 || response.status >= 500;
	const hint = HINTS$1[code]?.(spell) ?? (response.status === 403 ? `Give ${clientId} a role that allows the action named; a new assignment takes some minutes to work.` : isTransient ? "Try again later; Azure was asked several times." : "Compare the names in the path above with what there is in Azure.");
	return new ActionError(isTransient ? codes.unreachable : codes.refused, `Azure refuses: ${call} → ${response.status} ${escapeInline(said.slice(0, 500))}`, { hint });
}
// build/lib/runner/spell-input.js
function spellWith(prefix) {
	return (input) => `\`${prefix}${input}\``;
}
const MACHINES = {
	3: "386",
	20: "ppc",
	21: "ppc64le",
	22: "s390x",
	40: "arm",
	62: "amd64",
	183: "arm64",
	243: "riscv64",
	258: "loong64"
};
const RELOCATABLE = 1;
const SPELLINGS = ["x86[_-]?64|x64|amd64|arm64|aarch64|arm(?:v[5-8]l?|hf)?|ia32|i[36]86|x86|386", "ppc64(?:le)?|s390x?|riscv64|loong(?:arch)?64|mips(?:64)?(?:el)?"].join("|");
const MACHINE_IN_PATH = new RegExp(`(?<![a-z0-9])(?:${SPELLINGS})(?![a-z0-9])`, "gi");
const FLAVOUR_IN_PATH = /\.(?:armv[5-8]|glibc|musl)(?=\.)/gi;
function machineOf(head) {
	if (head.length < 20 || head.readUInt32BE(0) !== 2135247942) return void 0;
	const isLittle = head[5] === 1;
	const read = (at) => isLittle ? head.readUInt16LE(at) : head.readUInt16BE(at);
	return read(16) === RELOCATABLE ? void 0 : MACHINES[read(18)];
}
function foreignPrograms(programs, architecture) {
	const own = programs.filter(({ machine }) => machine === architecture);
	const twins = new Set(own.map(({ path }) => withoutMachine(path)));
	return programs.filter(({ path, machine }) => machine !== architecture && !twins.has(withoutMachine(path)));
}
function withoutMachine(path) {
	return path.replaceAll(FLAVOUR_IN_PATH, "").replaceAll(MACHINE_IN_PATH, "*");
}
// build/lib/oci/layer/tar.js
const BLOCK_BYTES = 512;
const MAX_NAME_BYTES = 100;
const MAX_ID = 2097151;
const MAX_SIZE = 8589934591;
const TYPES = {
	file: "0",
	folder: "5",
	link: "2"
};
const TAR_END = Buffer.alloc(2 * BLOCK_BYTES);
function tarHeader(entry, mtimeSeconds) {
	const name = entry.kind === "folder" ? `${entry.path}/` : entry.path;
	const target = entry.target ?? "";
	const records = [
		...fitsName(name) ? [] : [paxRecord("path", name)],
		...fitsName(target) ? [] : [paxRecord("linkpath", target)],
		...entry.size <= MAX_SIZE ? [] : [paxRecord("size", String(entry.size))],
		...entry.user <= MAX_ID ? [] : [paxRecord("uid", String(entry.user))],
		...entry.group <= MAX_ID ? [] : [paxRecord("gid", String(entry.group))]
	];
	const header = block({
		...entry,
		name,
		target,
		mtimeSeconds,
		type: TYPES[entry.kind]
	});
	if (records.length === 0) return header;
	const pax = Buffer.from(records.join(""));
	const before = block({
		mode: 420,
		user: 0,
		group: 0,
		target: "",
		mtimeSeconds,
		name: "PaxHeaders/entry",
		size: pax.length,
		type: "x"
	});
	return Buffer.concat([
		before,
		pax,
		tarPadding(pax.length),
		header
	]);
}
function tarPadding(size) {
	return Buffer.alloc((BLOCK_BYTES - size % BLOCK_BYTES) % BLOCK_BYTES);
}
function block({ name, target, type, mode, user, group, size, mtimeSeconds }) {
	const header = Buffer.alloc(BLOCK_BYTES);
	header.write(cut(name), 0, "latin1");
	header.write(octal(mode, 7), 100);
	header.write(octal(user <= MAX_ID ? user : 0, 7), 108);
	header.write(octal(group <= MAX_ID ? group : 0, 7), 116);
	header.write(octal(size <= MAX_SIZE ? size : 0, 11), 124);
	header.write(octal(mtimeSeconds, 11), 136);
	header.write(" ".repeat(8), 148);
	header.write(type, 156);
	header.write(cut(target), 157, "latin1");
	header.write("ustar\x0000", 257, "latin1");
	const sum = header.reduce((total, byte) => total + byte, 0);
	header.write(`${octal(sum, 6)}\0 `, 148, "latin1");
	return header;
}
function octal(value, digits) {
	return value.toString(8).padStart(digits, "0");
}
function fitsName(name) {
	return name.length <= MAX_NAME_BYTES && /^[\x20-\x7e]*$/.test(name);
}
function cut(name) {
	return name.replaceAll(/[^\x20-\x7e]/g, "_").slice(0, MAX_NAME_BYTES);
}
function paxRecord(key, value) {
	const rest = Buffer.byteLength(` ${key}=${value}\n`);
	let length = rest;
	while (length !== rest + String(length).length) length = rest + String(length).length;
	return `${length} ${key}=${value}\n`;
}
// build/lib/oci/layer/write-layer.js
const GZIP = {
	level: 6,
	memLevel: 8,
	windowBits: 15
};
async function writeLayer(entries, { file, mtimeSeconds }) {
	const sorted = entries.toSorted((left, right) => Buffer.compare(Buffer.from(left.path), Buffer.from(right.path)));
	const programs = [];
	const [unpacked, packed] = [(0,node_crypto__WEBPACK_IMPORTED_MODULE_14__.createHash)("sha256"), (0,node_crypto__WEBPACK_IMPORTED_MODULE_14__.createHash)("sha256")];
	const counter = { bytes: 0 };
	await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_19__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.from(tarChunks(sorted, mtimeSeconds, programs), { objectMode: false }), hashing(unpacked), (0,node_zlib__WEBPACK_IMPORTED_MODULE_20__.createGzip)(GZIP), hashing(packed, counter), (0,node_fs__WEBPACK_IMPORTED_MODULE_15__.createWriteStream)(file));
	return {
		file,
		digest: `sha256:${packed.digest("hex")}`,
		size: counter.bytes,
		diffId: `sha256:${unpacked.digest("hex")}`,
		programs
	};
}
async function* tarChunks(entries, mtimeSeconds, programs) {
	for (const entry of entries) {
		yield tarHeader(entry, mtimeSeconds);
		if (entry.source === void 0) continue;
		yield* contentOf$1(entry, entry.source, programs);
		yield tarPadding(entry.size);
	}
	yield TAR_END;
}
async function* contentOf$1(entry, source, programs) {
	let read = 0;
	for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_15__.createReadStream)(source, { highWaterMark: 262144 })) {
		const machine = read === 0 ? machineOf(chunk.subarray(0, 20)) : void 0;
		if (machine !== void 0) programs.push({
			path: entry.path,
			machine
		});
		read += chunk.length;
		if (read <= entry.size) yield chunk;
	}
	if (read === entry.size) return;
	throw new ActionError("BUILD_FAILED", `${source} changed while it was read: ${entry.size} bytes, then ${read}`, { hint: "See that nothing writes into the context while the image is built." });
}
function hashing(hash, counter) {
	return new node_stream__WEBPACK_IMPORTED_MODULE_3__.Transform({ transform(chunk, _encoding, done) {
		hash.update(chunk);
		if (counter !== void 0) counter.bytes += chunk.length;
		done(void 0, chunk);
	} });
}
// build/actions/build-push/src/ignore-file.js
function parseIgnoreFile(text) {
	const rules = text.replace(/^\uFEFF/, "").split(/\r?\n/).flatMap((line) => readRule(line));
	return {
		ignores: (path) => {
			const candidates = withParents(path);
			const last = rules.findLast(({ matches }) => candidates.some(matches));
			return last !== void 0 && !last.takesIn;
		},
		mayTakeIn: (folder) => rules.some(({ takesIn, segments }) => takesIn && reachesBelow(segments, folder.split("/")))
	};
}
function readRule(line) {
	if (line.startsWith("#")) return [];
	const trimmed = line.trim();
	const takesIn = trimmed.startsWith("!");
	const pattern = trimmed.slice(takesIn ? 1 : 0).trim();
	const segments = node_path__WEBPACK_IMPORTED_MODULE_16__.posix.normalize(pattern).split("/").filter((segment) => segment !== "" && segment !== ".");
	if (segments.length === 0) return [];
	const expression = patternOf(segments.join("/"));
	return [{
		takesIn,
		segments,
		matches: (path) => expression.test(path)
	}];
}
function withParents(path) {
	const segments = path.split("/");
	return segments.map((_, index) => segments.slice(0, index + 1).join("/"));
}
function reachesBelow(pattern, folder) {
	for (const [index, name] of folder.entries()) {
		const segment = pattern[index];
		if (segment === void 0 || segment === "**") return true;
		if (!patternOf(segment).test(name)) return false;
	}
	return true;
}
function patternOf(glob) {
	const source = glob.replaceAll(/\*\*\/|\*\*|\*|\?|\[(?:\\.|[^\]\\])+\]|\\.|[^*?[\\]+|[\s\S]/g, (piece) => PIECES.get(piece) ?? (isClass(piece) ? piece : escaped(piece)));
	try {
		return new RegExp(`^${source}$`, "s");
	} catch {
		return new RegExp(`^${escaped(glob)}$`);
	}
}
const PIECES = new Map([
	["**/", "(?:.*/)?"],
	["**", ".*"],
	["*", "[^/]*"],
	["?", "[^/]"]
]);
function isClass(piece) {
	return piece.length > 2 && piece.startsWith("[");
}
function escaped(piece) {
	return (piece.startsWith("\\") && piece.length === 2 ? piece.slice(1) : piece).replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
// build/actions/build-push/src/build-context.js
const NEVER_COPIED = ".git";
async function openContext(folder, buildFile) {
	const own = buildFile === void 0 ? [] : [`${buildFile}.containerignore`, `${buildFile}.dockerignore`];
	for (const file of [
		...own,
		(0,node_path__WEBPACK_IMPORTED_MODULE_16__.join)(folder, ".containerignore"),
		(0,node_path__WEBPACK_IMPORTED_MODULE_16__.join)(folder, ".dockerignore")
	]) {
		const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_18__.readFile)(file, "utf8").catch((error) => {
			if (error.code !== "ENOENT") throw error;
		});
		if (text === void 0) continue;
		return {
			folder: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_18__.realpath)(folder),
			rules: parseIgnoreFile(text),
			ignoreFile: file
		};
	}
	return {
		folder: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_18__.realpath)(folder),
		rules: parseIgnoreFile(""),
		ignoreFile: void 0
	};
}
function isLeftOut({ rules }, path) {
	return path !== "" && (path.split("/").includes(NEVER_COPIED) || rules.ignores(path));
}
async function findSources(context, source) {
	let found = [""];
	for (const segment of source.split("/").filter((name) => name !== "" && name !== ".")) found = (await Promise.all(found.map((path) => findBelow(context, path, segment)))).flat();
	return found;
}
async function findBelow({ folder }, path, segment) {
	const below = (name) => path === "" ? name : `${path}/${name}`;
	if (!/[*?[]/.test(segment)) return [below(segment)];
	const pattern = patternOf(segment);
	return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_18__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_16__.join)(folder, path)).catch(() => [])).filter((name) => pattern.test(name)).toSorted().map(below);
}
async function realPathIn({ folder }, path) {
	const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_18__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_16__.join)(folder, path)).catch(() => void 0);
	if (real === void 0) return void 0;
	const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_16__.relative)(folder, real);
	return inside === ".." || inside.startsWith("../") ? void 0 : inside;
}
// build/actions/build-push/src/builders/acr/build-file.js
function withLabels(text, labels, target) {
	const lines = text.split("\n");
	const stages = stagesOf(lines);
	const stage = target === void 0 ? stages.at(-1) : stages.find(({ name }) => name === target.toLowerCase()) ?? stages[numberOf(target)];
	if (stage === void 0) return void 0;
	const all = [...labels].map(([key, value]) => `LABEL ${quoted(key)}=${quoted(value)}`);
	return [
		...lines.slice(0, stage.end),
		...all,
		...lines.slice(stage.end)
	].join("\n");
}
function stagesOf(lines) {
	const stages = [];
	for (const index of instructionLines(lines)) {
		const text = (lines[index] ?? "").trim();
		if (!/^from\s/i.test(text)) continue;
		const last = stages.at(-1);
		if (last) last.end = index;
		stages.push({
			name: /\sas\s+(\S+)\s*$/i.exec(text)?.[1]?.toLowerCase(),
			end: lines.length
		});
	}
	return stages;
}
function* instructionLines(lines) {
	const continuation = lines.some((line) => /^#\s*escape\s*=\s*`/i.test(line)) ? "`" : "\\";
	let isContinued = false;
	const heredocs = [];
	for (const [index, line] of lines.entries()) {
		const text = line.trim();
		if (heredocs.length > 0) {
			if (text === heredocs[0]) heredocs.shift();
			continue;
		}
		if (text.startsWith("#")) continue;
		if (!isContinued) yield index;
		isContinued = text.endsWith(continuation);
		for (const match of text.matchAll(/<<-?(["']?)(\w+)\1/g)) heredocs.push(match[2] ?? "");
	}
}
function numberOf(target) {
	return /^\d+$/.test(target) ? Number(target) : -1;
}
function quoted(text) {
	return `"${text.replaceAll(/["\\$]/g, "\\$&")}"`;
}
// build/actions/build-push/src/builders/acr/context.js
const BUILD_FILE = ".discordlm-build-file";
const IGNORE_FILE = ".dockerignore";
const FILE_MODE = 420;
async function packContext(plan, folder) {
	const buildFile = plan.file ?? (0,node_path__WEBPACK_IMPORTED_MODULE_16__.join)(plan.context, "Containerfile");
	const text = withLabels(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_18__.readFile)(buildFile, "utf8"), plan.labels, plan.target);
	if (text === void 0) throw new ActionError("INPUT_INVALID", plan.target === void 0 ? `${buildFile} has no FROM` : `\`target\` is ${JSON.stringify(plan.target)}, and ${buildFile} has no such stage`, { hint: "Correct `target` or the build file." });
	const own = [await writeEntry(folder, BUILD_FILE, text), await writeEntry(folder, IGNORE_FILE, `${BUILD_FILE}\n${IGNORE_FILE}\n`)];
	const others = (await listContext(await openContext(plan.context, plan.file))).filter(({ path }) => !own.some((entry) => entry.path === path));
	const file = (0,node_path__WEBPACK_IMPORTED_MODULE_16__.join)(folder, "context.tar.gz");
	const { size } = await writeLayer([...own, ...others], {
		file,
		mtimeSeconds: 0
	});
	return {
		file,
		size,
		count: others.length
	};
}
async function writeEntry(folder, path, text) {
	const source = (0,node_path__WEBPACK_IMPORTED_MODULE_16__.join)(folder, path);
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_18__.writeFile)(source, text);
	return {
		path,
		source,
		kind: "file",
		mode: FILE_MODE,
		user: 0,
		group: 0,
		size: Buffer.byteLength(text)
	};
}
async function listContext(context, below = "") {
	const entries = [];
	for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_18__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_16__.join)(context.folder, below))) {
		const path = below === "" ? name : `${below}/${name}`;
		const isOut = isLeftOut(context, path);
		if (isOut && !context.rules.mayTakeIn(path)) continue;
		const entry = await entryAt(context.folder, path);
		if (entry === void 0) continue;
		const inside = entry.kind === "folder" ? await listContext(context, path) : [];
		if (!isOut || inside.length > 0) entries.push(entry, ...inside);
	}
	return entries;
}
async function entryAt(context, path) {
	const source = (0,node_path__WEBPACK_IMPORTED_MODULE_16__.join)(context, path);
	const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_18__.lstat)(source);
	const shared = {
		path,
		mode: status.mode & 511,
		user: 0,
		group: 0
	};
	if (status.isFile()) return {
		...shared,
		kind: "file",
		size: status.size,
		source
	};
	if (status.isDirectory()) return {
		...shared,
		kind: "folder",
		size: 0
	};
	if (status.isSymbolicLink()) return {
		...shared,
		kind: "link",
		size: 0,
		target: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_18__.readlink)(source)
	};
}
// build/actions/build-push/src/builders/acr/registry.js
const TASKS = "api-version=2019-06-01-preview";
const UPLOAD_TIMEOUT_MS$1 = 3e5;
function taskPath(resource, ...parts) {
	return `${[resource, ...parts].join("/")}?${TASKS}`;
}
async function findRegistry(host, { subscriptionId, resourceGroup }, manager) {
	const registries = `${`/subscriptions/${subscriptionId}/resourceGroups/${encodeURIComponent(resourceGroup)}`}/providers/Microsoft.ContainerRegistry/registries`;
	const found = listField(await manager.get(`${registries}?api-version=2023-07-01`), "value");
	const name = textField(found.find((one) => textField(one, "properties", "loginServer")?.toLowerCase() === host), "name");
	if (name !== void 0) return `${registries}/${encodeURIComponent(name)}`;
	throw new ActionError("INPUT_INVALID", `The resource group ${resourceGroup} has no registry ${host}; this identity sees ${found.map((one) => textField(one, "properties", "loginServer") ?? "?").join(", ") || "none"}`, { hint: "Correct `image`, `resource-group` or `subscription-id`, or give the identity a role on the registry." });
}
async function uploadContext(resource, { file, size }, manager, deps) {
	const place = await manager.post(taskPath(resource, "listBuildSourceUploadUrl"));
	const [url, relativePath] = [textField(place, "uploadUrl"), textField(place, "relativePath")];
	if (url === void 0 || relativePath === void 0) throw new ActionError("BUILD_FAILED", "Azure names no place to upload the context to", { hint: "See whether the registry may run tasks; free subscriptions may not." });
	deps.mask(url);
	const send = () => deps.http.send({
		method: "PUT",
		url,
		headers: {
			"x-ms-blob-type": "BlockBlob",
			"content-length": `${size}`
		},
		body: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_15__.createReadStream)(file),
		timeoutMs: UPLOAD_TIMEOUT_MS$1,
		signal: deps.signal
	});
	const response = await withRetries(send, {
		retries: 4,
		statuses: [
			408,
			429,
			500,
			502,
			503,
			504
		],
		...deps
	}).catch((error) => {
		if (!(error instanceof ConnectionError)) throw error;
		throw new ActionError("BUILD_FAILED", "The context could not be uploaded", {
			hint: "See whether the runner may reach Azure storage, *.blob.core.windows.net.",
			cause: error
		});
	});
	if (response.status === 201) return relativePath;
	throw new ActionError("BUILD_FAILED", `The context could not be uploaded: PUT ${new URL(url).host} → ${response.status}`, { hint: "See whether the registry network rules let this runner upload, and whether a proxy stands between." });
}
// build/actions/build-push/src/builders/acr/follow-run.js
const POLL_MS = 1e3;
const RUNNING = new Set([
	"Queued",
	"Started",
	"Running"
]);
async function followRun(resource, runId, manager, deps) {
	const link = textField(await manager.post(taskPath(resource, "runs", runId, "listLogSasUrl")), "logLink");
	if (link !== void 0) deps.mask(link);
	const log = link === void 0 ? void 0 : new GrowingLog(link, deps);
	for (;;) {
		const run = await manager.get(taskPath(resource, "runs", runId));
		await log?.read();
		if (!RUNNING.has(textField(run, "properties", "status") ?? "") || deps.signal?.aborted) {
			await log?.finish();
			return run;
		}
		await deps.clock.sleep(POLL_MS, deps.signal);
	}
}
var GrowingLog = class {
	#url;
	#deps;
	#offset = 0;
	#rest = "";
	constructor(url, deps) {
		this.#url = url;
		this.#deps = deps;
	}
	async read() {
		const { http, onLine, signal } = this.#deps;
		const headers = {
			range: `bytes=${this.#offset}-`,
			"x-ms-version": "2021-08-06"
		};
		const response = await http.send({
			method: "GET",
			url: this.#url,
			headers,
			signal
		}).catch(() => void 0);
		if (response === void 0 || response.status !== 206 && response.status !== 200) return;
		const fresh = headerText(response.headers, "content-range") === void 0 ? response.body.subarray(this.#offset) : response.body;
		this.#offset += fresh.length;
		const lines = (this.#rest + fresh.toString("utf8")).split("\n");
		this.#rest = lines.pop() ?? "";
		for (const line of lines) onLine(line.replace(/\r$/, ""));
	}
	async finish() {
		await this.read();
		if (this.#rest !== "") this.#deps.onLine(this.#rest);
		this.#rest = "";
	}
};
// build/actions/build-push/src/builders/acr.js
const codes = {
	refused: "REGISTRY_REFUSED",
	unreachable: "REGISTRY_REFUSED"
};
const spell = spellWith("");
const HINTS = {
	Failed: "The lines above have what the build said.",
	Canceled: "Somebody has ended this build in Azure; run the job again.",
	Timeout: "Make the build shorter than an hour, or build on the runner."
};
const buildWithAcr = async (plan, { acr, temporaryFolder, log, onLine }) => {
	if (acr === void 0) throw new Error("the inputs of `builder: acr` were not read");
	const { settings, deps } = acr;
	const manager = new ResourceManager({
		...settings,
		codes,
		spell
	}, deps);
	const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_18__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_16__.join)(temporaryFolder, "acr-"));
	try {
		const resource = await findRegistry(plan.image.registry, settings, manager);
		const context = await packContext(plan, folder);
		const sourceLocation = await uploadContext(resource, context, manager, deps);
		const scheduled = await manager.post(taskPath(resource, "scheduleRun"), requestFor(plan, sourceLocation));
		const runId = textField(scheduled, "properties", "runId") ?? textField(scheduled, "name") ?? "";
		onLine(`Run ${runId}: ${context.count} files and folders, ${context.size} bytes`);
		let ended;
		try {
			ended = await followRun(resource, runId, manager, {
				...deps,
				onLine
			});
		} finally {
			if (deps.signal?.aborted) await cancelRun(resource, runId, acr, log);
		}
		requireSuccess(ended, runId, deps.signal);
		return plan.push ? digestIn(ended, plan) : void 0;
	} finally {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_18__.rm)(folder, {
			recursive: true,
			force: true
		});
	}
};
function requestFor(plan, sourceLocation) {
	const { image, tags, platforms, buildArgs, target, push } = plan;
	const [os, architecture = "amd64", variant] = (platforms[0] ?? "linux/amd64").split("/");
	return {
		type: "DockerBuildRequest",
		imageNames: [`${image.repository}:${tags[0]}`],
		isPushEnabled: push,
		sourceLocation,
		dockerFilePath: BUILD_FILE,
		platform: {
			os: os === "windows" ? "Windows" : "Linux",
			architecture,
			...variant === void 0 ? {} : { variant }
		},
		arguments: [...buildArgs].map(([name, value]) => ({
			name,
			value,
			isSecret: false
		})),
		...target === void 0 ? {} : { target }
	};
}
async function cancelRun(resource, runId, { settings, deps }, log) {
	const { signal: _aborted, ...rest } = deps;
	await new ResourceManager({
		...settings,
		codes,
		spell
	}, rest).post(taskPath(resource, "runs", runId, "cancel")).catch((error) => {
		log.warning(`The build ${runId} may still run in Azure: ${messageOf(error)}`);
	});
}
function requireSuccess(run, runId, signal) {
	const status = textField(run, "properties", "status") ?? "unknown";
	if (status === "Succeeded") return;
	if (signal?.aborted) throw new ActionError("CANCELLED", `The run was cancelled, and its build ${runId} in Azure with it`, { hint: "Run it again." });
	throw new ActionError("BUILD_FAILED", `Azure could not build: run ${runId} ended as ${status}: ${escapeInline(textField(run, "properties", "runErrorMessage") ?? "no reason given")}`, { hint: HINTS[status] ?? "Run the job again; Azure itself had a fault." });
}
function digestIn(run, { image }) {
	return textField(listField(run, "properties", "outputImages").find((one) => textField(one, "repository") === image.repository), "digest");
}
// build/actions/build-push/src/builders/failure.js
const DENIED = /unauthorized|denied|authentication required|insufficient_scope|\b40[13]\b|forbidden/i;
const STEP = /did not complete successfully|while running runtime|building at STEP "RUN|exit (?:status|code)/i;
const TRANSIENT = [
	/\b(?:408|429|500|502|503|504)\b/,
	/too ?many ?requests|rate limit|abuse detection/i,
	/internal server error|bad gateway|service unavailable|gateway time-?out/i,
	/<html|<!doctype|invalid character '<'/i,
	/time-?out|timed out|deadline exceeded/i,
	/connection (?:reset|refused)|broken pipe|unexpected EOF|\bEOF\b|server sent GOAWAY|stream error/i,
	/temporary failure in name resolution|server misbehaving/i,
	/blob[ _]upload[ _](?:unknown|invalid)/i
];
const PULL_DENIED = [
	/pull access denied|insufficient_scope|authorization failed|no basic auth credentials|failed to authorize/i,
	/(?:^|: )(?:unauthorized|denied): /i,
	/unexpected (?:http )?status(?: code)?(?: from \w+ request to \S+)?:? 40[13]\b/i,
	/status ?code(?: from registry|:) 40[13]\b/i,
	/\/v2\/\S+\/(?:manifests|blobs)\/\S+ (?:.*[ :])?40[13]\b/i
];
const LOGIN_HINT = "Use actions/registry-login before this step, with a login that may write; for ghcr.io `permissions: packages: write`.";
function classifyFailure(phase, text) {
	if (phase === "build") {
		const isDenied = matches(PULL_DENIED, text) && !STEP.test(text) && !matches(TRANSIENT, text);
		return {
			code: isDenied ? "REGISTRY_REFUSED" : "BUILD_FAILED",
			isTransient: false,
			hint: isDenied ? "Use actions/registry-login before this step for the registry of the base image." : "The lines above have what the builder said."
		};
	}
	const refused = {
		code: "REGISTRY_REFUSED",
		isTransient: false
	};
	if (isTagImmutable(text)) return {
		...refused,
		hint: "The registry lets nobody overwrite this tag: keep `skip-existing: true`, or use another tag."
	};
	if (matches(TRANSIENT, text)) return {
		...refused,
		isTransient: true,
		hint: "Try again later; it was pushed several times."
	};
	return {
		...refused,
		hint: DENIED.test(text) ? LOGIN_HINT : "The lines above have what the registry said."
	};
}
function matches(patterns, text) {
	return patterns.some((pattern) => pattern.test(text));
}
function errorText(lines) {
	const start = lines.findLastIndex((line) => /^(?:ERROR|Error):? /.test(line));
	const shown = lines.filter((line) => line.trim() !== "");
	return start < 0 ? shown.at(-1) ?? "it printed nothing" : lines.slice(start).join(" ").trim();
}
function dockerPhase(error) {
	return /^ERROR: (?:failed to build: )?failed to solve: failed to push /.test(error) ? "push" : "build";
}
// build/actions/build-push/src/builders/run-builder.js
function buildFileArguments(plan) {
	return [
		...plan.file === void 0 ? [] : ["--file", plan.file],
		...pairs("--build-arg", plan.buildArgs),
		...pairs("--build-context", plan.buildContexts),
		...pairs("--label", plan.labels),
		...[...plan.buildSecrets].flatMap(([id, source]) => ["--secret", `id=${id},${source}`]),
		...plan.target === void 0 ? [] : ["--target", plan.target]
	];
}
function pairs(option, values) {
	return [...values].flatMap(([key, value]) => [option, `${key}=${value}`]);
}
const MAX_TAIL = 60;
const MAX_PUSHES = 5;
const FIRST_WAIT_MS$1 = 1e3;
async function runBuilder(call, deps) {
	const { clock, random, signal } = deps.registry;
	for (let tries = 1;; tries++) {
		const { exitCode, lines } = await runOnce(call, deps);
		if (exitCode === 0) return;
		const error = errorText(lines);
		const phase = call.phaseOf(error);
		const failure = classifyFailure(phase, error);
		if (!failure.isTransient || tries === MAX_PUSHES) {
			const often = tries > 1 ? ` ${tries} times` : "";
			const what = `${call.program} could not ${phase}${often} (exit ${exitCode}): ${escapeInline(error)}`;
			throw new ActionError(failure.code, what, { hint: failure.hint });
		}
		const waitMs = FIRST_WAIT_MS$1 * 2 ** (tries - 1) * (.5 + random());
		deps.log.info(`The registry did not take it, which may pass; pushing again in ${Math.ceil(waitMs / 1e3)} s.`);
		await clock.sleep(waitMs, signal);
	}
}
async function runOnce({ program, args, environment }, deps) {
	const lines = [];
	const { exitCode } = await deps.run(program, args, {
		environment: {
			...deps.environment,
			...environment
		},
		signal: deps.registry.signal,
		onLine: (line) => {
			deps.onLine(line);
			lines.push(line);
			if (lines.length > MAX_TAIL) lines.shift();
		}
	});
	return {
		exitCode,
		lines
	};
}
// build/actions/build-push/src/builders/smoke.js
const TIMEOUT_MS = 3e5;
async function hasDockerDaemon({ run, environment }) {
	return (await run("docker", [
		"version",
		"--format",
		"{{.Server.Version}}"
	], {
		environment,
		timeoutMs: 2e4
	})).exitCode === 0;
}
async function smokeFromRegistry(image, command, deps) {
	if (await hasDockerDaemon(deps).catch(() => false)) await smokeWithDocker(image, command, deps);
	else await smokeWithBuildah(`docker://${image}`, command, deps);
}
async function smokeWithDocker(image, command, deps) {
	const [program = "", ...args] = command;
	const name = `smoke-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_14__.randomBytes)(6).toString("hex")}`;
	try {
		await runSmoke("docker", [
			"run",
			"--rm",
			"--name",
			name,
			"--entrypoint",
			program,
			image,
			...args
		], {
			command,
			deps
		});
	} finally {
		await removeContainer("docker", [
			"rm",
			"--force",
			name
		], deps);
	}
}
async function smokeWithBuildah(image, command, deps) {
	const { run, environment } = deps;
	const container = `smoke-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_14__.randomBytes)(6).toString("hex")}`;
	const from = await run("buildah", [
		"from",
		...image.startsWith("docker://") ? [] : ["--pull-never"],
		"--name",
		container,
		image
	], {
		environment,
		signal: deps.registry.signal,
		onLine: deps.onLine
	}).catch((error) => {
		if (error instanceof ActionError && error.code === "CANCELLED") throw error;
		throw noRuntime(error);
	});
	try {
		if (from.exitCode !== 0) throw failed(command, from.exitCode, [from.stderr]);
		await runSmoke("buildah", [
			"run",
			container,
			"--",
			...command
		], {
			command,
			deps
		});
	} finally {
		await removeContainer("buildah", ["rm", container], deps);
	}
}
async function runSmoke(program, args, { command, deps }) {
	const lines = [];
	deps.log.info(`Smoke test: ${command.map(escapeInline).join(" ")}`);
	const { exitCode } = await deps.run(program, args, {
		environment: deps.environment,
		timeoutMs: TIMEOUT_MS,
		signal: deps.registry.signal,
		onLine: (line) => {
			deps.onLine(line);
			lines.push(line);
		}
	});
	if (exitCode !== 0) throw failed(command, exitCode, lines);
}
function failed(command, exitCode, lines) {
	const last = lines.slice(-10).map((line) => `\n| ${escapeInline(line.trimEnd())}`);
	return new ActionError("BUILD_FAILED", `The image was built, but \`${command.map(escapeInline).join(" ")}\` ended with ${exitCode} in it; no tag was pushed.${last.join("")}`, { hint: "Correct the image or `smoke-command`; it takes the place of the entrypoint." });
}
function noRuntime(cause) {
	return new ActionError("BUILD_FAILED", "There is nothing to run the image with, as `smoke-command` asks", {
		hint: "Start docker or install buildah on the runner, or leave `smoke-command` out.",
		cause
	});
}
async function removeContainer(program, args, deps) {
	const { environment } = deps;
	await deps.run(program, args, {
		environment,
		timeoutMs: 3e4
	}).catch((error) => {
		deps.log.warning(`The container of the smoke test may be left: ${messageOf(error)}`);
	});
}
// build/actions/build-push/src/builders/buildah.js
var __addDisposableResource$2 = function(env, value, async) {
	if (value !== null && value !== void 0) {
		if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
		var dispose, inner;
		if (async) {
			if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
			dispose = value[Symbol.asyncDispose];
		}
		if (dispose === void 0) {
			if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
			dispose = value[Symbol.dispose];
			if (async) inner = dispose;
		}
		if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
		if (inner) dispose = function() {
			try {
				inner.call(this);
			} catch (e) {
				return Promise.reject(e);
			}
		};
		env.stack.push({
			value,
			dispose,
			async
		});
	} else if (async) env.stack.push({ async: true });
	return value;
};
var __disposeResources$2 = (function(SuppressedError) {
	return function(env) {
		function fail(e) {
			env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
			env.hasError = true;
		}
		var r, s = 0;
		function next() {
			while (r = env.stack.pop()) try {
				if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
				if (r.dispose) {
					var result = r.dispose.call(r.value);
					if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
						fail(e);
						return next();
					});
				} else s |= 1;
			} catch (e) {
				fail(e);
			}
			if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
			if (env.hasError) throw env.error;
		}
		return next();
	};
})(typeof SuppressedError === "function" ? SuppressedError : function(error, suppressed, message) {
	var e = new Error(message);
	return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});
const buildWithBuildah = async (plan, deps) => {
	const env_1 = {
		stack: [],
		error: void 0,
		hasError: false
	};
	try {
		const caches = cacheArguments(plan);
		if (plan.provenance) throw new ActionError("INPUT_INVALID", "`provenance` is true, but buildah makes no provenance", { hint: "Set `builder: docker`, or leave `provenance` out." });
		const [name = ""] = plan.names;
		const isList = plan.platforms.length > 1;
		if (isList) await forgetList(name, deps);
		const platforms = plan.platforms.length === 0 ? [] : ["--platform", plan.platforms.join(",")];
		await buildah("build", deps, [
			...[
				"build",
				isList && caches.length === 0 ? "--no-cache" : "--layers",
				"--force-rm",
				"--format",
				"oci",
				...buildFileArguments(plan)
			],
			...[
				...pairs("--annotation", plan.annotations),
				...platforms,
				...caches
			],
			...isList ? ["--manifest", name] : plan.names.flatMap((each) => ["--tag", each]),
			plan.context
		]);
		const others = plan.names.slice(1);
		if (isList && others.length > 0) await buildah("build", deps, [
			"tag",
			name,
			...others
		]);
		if (plan.smokeCommand.length > 0) await smokeWithBuildah(name, plan.smokeCommand, deps);
		if (!plan.push) return void 0;
		const folder = __addDisposableResource$2(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_18__.mkdtempDisposable)((0,node_path__WEBPACK_IMPORTED_MODULE_16__.join)(deps.temporaryFolder, "build-")), true);
		const digestFile = (0,node_path__WEBPACK_IMPORTED_MODULE_16__.join)(folder.path, "digest");
		await buildah("push", deps, [
			...isList ? [
				"manifest",
				"push",
				"--all"
			] : ["push"],
			"--digestfile",
			digestFile,
			name,
			`docker://${name}`
		]);
		return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_18__.readFile)(digestFile, "utf8")).trim();
	} catch (e_1) {
		env_1.error = e_1;
		env_1.hasError = true;
	} finally {
		const result_1 = __disposeResources$2(env_1);
		if (result_1) await result_1;
	}
};
async function buildah(phase, deps, args) {
	await runBuilder({
		program: "buildah",
		args,
		phaseOf: () => phase
	}, deps);
}
async function forgetList(name, { run, environment }) {
	await run("buildah", [
		"rmi",
		"--force",
		name
	], {
		environment,
		timeoutMs: 6e4
	});
}
function cacheArguments({ cacheFrom, cacheTo }) {
	const of = (option, lines) => lines.flatMap((line) => [`--${option}`, requireRepository(option, line)]);
	return [...of("cache-from", cacheFrom), ...of("cache-to", cacheTo)];
}
function requireRepository(input, line) {
	const repository = cacheRepository(line);
	if (repository !== void 0) return repository;
	throw new ActionError("INPUT_INVALID", `\`${input}\` has ${JSON.stringify(line)}, but buildah caches in registries only`, { hint: `Write \`${input}: ghcr.io/owner/name/cache\`, or set \`builder: docker\`.` });
}
// build/actions/build-push/src/builders/platform.js
const ARCHITECTURES = {
	x64: "amd64",
	arm64: "arm64",
	arm: "arm",
	ia32: "386"
};
function ownPlatform(platforms, architecture = process.arch) {
	const own = `linux/${ARCHITECTURES[architecture] ?? architecture}`;
	return platforms.filter((platform) => platform === own || platform.startsWith(`${own}/`)).slice(0, 1);
}
function requireOwnPlatform(platforms) {
	if (platforms.length === 0 || ownPlatform(platforms).length > 0) return;
	throw new ActionError("INPUT_INVALID", `\`smoke-command\` cannot run here: no image is for this machine (${process.arch}), only for ${platforms.join(", ")}`, { hint: "Add this machine's platform to `platforms`, or build on a runner of the image's." });
}
// build/actions/build-push/src/builders/docker.js
var __addDisposableResource$1 = function(env, value, async) {
	if (value !== null && value !== void 0) {
		if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
		var dispose, inner;
		if (async) {
			if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
			dispose = value[Symbol.asyncDispose];
		}
		if (dispose === void 0) {
			if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
			dispose = value[Symbol.dispose];
			if (async) inner = dispose;
		}
		if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
		if (inner) dispose = function() {
			try {
				inner.call(this);
			} catch (e) {
				return Promise.reject(e);
			}
		};
		env.stack.push({
			value,
			dispose,
			async
		});
	} else if (async) env.stack.push({ async: true });
	return value;
};
var __disposeResources$1 = (function(SuppressedError) {
	return function(env) {
		function fail(e) {
			env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
			env.hasError = true;
		}
		var r, s = 0;
		function next() {
			while (r = env.stack.pop()) try {
				if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
				if (r.dispose) {
					var result = r.dispose.call(r.value);
					if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
						fail(e);
						return next();
					});
				} else s |= 1;
			} catch (e) {
				fail(e);
			}
			if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
			if (env.hasError) throw env.error;
		}
		return next();
	};
})(typeof SuppressedError === "function" ? SuppressedError : function(error, suppressed, message) {
	var e = new Error(message);
	return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});
const buildWithDocker = async (plan, deps) => {
	const env_1 = {
		stack: [],
		error: void 0,
		hasError: false
	};
	try {
		const folder = __addDisposableResource$1(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_18__.mkdtempDisposable)((0,node_path__WEBPACK_IMPORTED_MODULE_16__.join)(deps.temporaryFolder, "build-")), true);
		const hasDaemon = plan.push && plan.smokeCommand.length === 0 ? false : await hasDockerDaemon(deps);
		if (plan.smokeCommand.length > 0) await smoke(plan, deps, {
			folder: folder.path,
			hasDaemon
		});
		if (!plan.push) {
			await buildx(plan, deps, [...platformArguments(plan.platforms), ...localResult(plan, deps, hasDaemon)]);
			return;
		}
		const metadataFile = (0,node_path__WEBPACK_IMPORTED_MODULE_16__.join)(folder.path, "metadata.json");
		await buildx(plan, deps, [
			...platformArguments(plan.platforms),
			...annotationArguments(plan),
			...plan.cacheTo.flatMap((cache) => ["--cache-to", cache]),
			`--provenance=${plan.provenance}`,
			...[
				"--tag",
				plan.names[0] ?? "",
				"--push",
				"--metadata-file",
				metadataFile
			]
		]);
		return textField(JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_18__.readFile)(metadataFile, "utf8")), "containerimage.digest");
	} catch (e_1) {
		env_1.error = e_1;
		env_1.hasError = true;
	} finally {
		const result_1 = __disposeResources$1(env_1);
		if (result_1) await result_1;
	}
};
async function buildx(plan, deps, result) {
	const caches = plan.cacheFrom.flatMap((cache) => ["--cache-from", cache]);
	await runBuilder({
		program: "docker",
		args: [...[
			"buildx",
			"build",
			"--progress",
			"plain",
			...buildFileArguments(plan)
		], ...[
			...caches,
			...result,
			plan.context
		]],
		phaseOf: dockerPhase
	}, deps);
}
function localResult(plan, deps, hasDaemon) {
	const plain = [...plan.cacheTo.flatMap((cache) => ["--cache-to", cache]), "--provenance=false"];
	if (hasDaemon && plan.platforms.length < 2) return [
		...plain,
		"--load",
		...plan.names.flatMap((name) => ["--tag", name])
	];
	deps.log.info("The image stays in the cache of the builder: there is no docker daemon to load it into.");
	return plain;
}
async function smoke(plan, deps, { folder, hasDaemon }) {
	const own = [...platformArguments(ownPlatform(plan.platforms)), "--provenance=false"];
	const image = plan.names[0] ?? "";
	if (hasDaemon) {
		await buildx(plan, deps, [
			...own,
			"--load",
			"--tag",
			image
		]);
		await smokeWithDocker(image, plan.smokeCommand, deps);
		return;
	}
	const archive = (0,node_path__WEBPACK_IMPORTED_MODULE_16__.join)(folder, "image.tar");
	await buildx(plan, deps, [
		...own,
		"--output",
		`type=oci,dest=${archive}`
	]);
	await smokeWithBuildah(`oci-archive:${archive}`, plan.smokeCommand, deps);
}
function platformArguments(platforms) {
	return platforms.length === 0 ? [] : ["--platform", platforms.join(",")];
}
function annotationArguments({ annotations, platforms, provenance }) {
	const level = platforms.length > 1 || provenance ? "index,manifest" : "manifest";
	return pairs("--annotation", new Map([...annotations].map(([key, value]) => [`${level}:${key}`, value])));
}
// build/lib/oci/image.js
const MANIFEST_TYPE = "application/vnd.oci.image.manifest.v1+json";
const INDEX_TYPE = "application/vnd.oci.image.index.v1+json";
const CONFIG_TYPE = "application/vnd.oci.image.config.v1+json";
const LAYER_TYPE = "application/vnd.oci.image.layer.v1.tar+gzip";
const OF_THE_BUILD = [
	"container",
	"container_config",
	"docker_version",
	"id",
	"parent",
	"throwaway"
];
function buildConfig({ base, platform, changes, diffId, createdBy, created }) {
	const kept = Object.fromEntries(Object.entries(base).filter(([key]) => !OF_THE_BUILD.includes(key)));
	const diffIds = field(base, "rootfs", "diff_ids");
	const below = Array.isArray(diffIds) ? diffIds : [];
	const history = Array.isArray(base.history) ? base.history : below.map(() => ({
		created,
		created_by: "the base image"
	}));
	const added = {
		created,
		created_by: createdBy,
		...diffId === void 0 ? { empty_layer: true } : {}
	};
	return document(CONFIG_TYPE, {
		...kept,
		created,
		architecture: platform.architecture,
		os: platform.os,
		...platform.variant === void 0 ? {} : { variant: platform.variant },
		config: changedConfig(isJsonObject(base.config) ? base.config : {}, changes),
		rootfs: {
			type: "layers",
			diff_ids: diffId === void 0 ? below : [...below, diffId]
		},
		history: [...history, added]
	});
}
function changedConfig(base, changes) {
	const { Cmd, OnBuild: _triggers, Image: _image, Hostname: _host, ...rest } = base;
	const { entrypoint, cmd, user, workdir, stopSignal } = changes;
	const arguments_ = cmd ?? (entrypoint === void 0 ? Cmd : void 0);
	return {
		...rest,
		...changes.env.size === 0 ? {} : { Env: [...changes.env].map(([key, value]) => `${key}=${value}`) },
		...entrypoint === void 0 ? {} : { Entrypoint: entrypoint },
		...arguments_ === void 0 ? {} : { Cmd: arguments_ },
		...user === void 0 ? {} : { User: user },
		...workdir === void 0 ? {} : { WorkingDir: workdir },
		...stopSignal === void 0 ? {} : { StopSignal: stopSignal },
		...withKeys(rest, "ExposedPorts", changes.ports),
		...withKeys(rest, "Volumes", changes.volumes),
		Labels: {
			...isJsonObject(rest.Labels) ? rest.Labels : {},
			...Object.fromEntries(changes.labels)
		}
	};
}
function withKeys(base, name, keys) {
	if (keys.length === 0) return {};
	const there = base[name];
	return { [name]: {
		...isJsonObject(there) ? there : {},
		...Object.fromEntries(keys.map((key) => [key, {}]))
	} };
}
function buildManifest(config, layers, annotations) {
	return document(MANIFEST_TYPE, {
		schemaVersion: 2,
		mediaType: MANIFEST_TYPE,
		config: descriptorOf(config),
		layers: layers.map(({ mediaType, digest, size }) => ({
			mediaType: ociLayerType(mediaType),
			digest,
			size
		})),
		annotations
	});
}
function buildIndex(manifests, annotations) {
	const entries = manifests.toSorted((left, right) => platformText(left.platform) < platformText(right.platform) ? -1 : 1).map(({ manifest, platform }) => ({
		...descriptorOf(manifest),
		platform: { ...platform }
	}));
	return document(INDEX_TYPE, {
		schemaVersion: 2,
		mediaType: INDEX_TYPE,
		manifests: entries,
		annotations
	});
}
function layersOf(manifest) {
	return listField(manifest, "layers").map(({ mediaType, digest, size }) => ({
		mediaType: String(mediaType),
		digest: String(digest),
		size: Number(size)
	}));
}
function gzipLayer({ digest, size }) {
	return {
		mediaType: LAYER_TYPE,
		digest,
		size
	};
}
function ociLayerType(mediaType) {
	return mediaType === "application/vnd.docker.image.rootfs.diff.tar.gzip" ? LAYER_TYPE : mediaType;
}
function descriptorOf({ mediaType, digest, size }) {
	return {
		mediaType,
		digest,
		size
	};
}
function document(mediaType, value) {
	const content = Buffer.from(JSON.stringify(value));
	return {
		mediaType,
		digest: `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_14__.createHash)("sha256").update(content).digest("hex")}`,
		size: content.length,
		content
	};
}
// build/lib/oci/base-image.js
const USUAL = ["linux/amd64", "linux/arm64"];
function scratchBase(wanted) {
	return {
		digest: void 0,
		platforms: (wanted.length > 0 ? wanted : USUAL).flatMap((name) => parsePlatform(name) ?? []).map((platform) => ({
			platform,
			digest: void 0,
			config: {},
			layers: []
		}))
	};
}
async function readBase(source, reference, wanted) {
	const name = `${repositoryName(reference)}${reference.digest ? `@${reference.digest}` : `:${reference.tag ?? "latest"}`}`;
	const top = await readManifest(source, reference.digest ?? reference.tag ?? "latest");
	if (top === void 0) throw new ActionError("INPUT_INVALID", `The base image ${name} is not in the registry`, { hint: "Correct its name or tag in `base-image`, or in the build file." });
	const entries = listField(top.content, "manifests");
	if (entries.length === 0) {
		const only = await readPlatform(source, top);
		return {
			digest: top.digest,
			platforms: choose([only], wanted, name, ({ platform }) => platform)
		};
	}
	const chosen = choose(entries.flatMap((entry) => {
		const [platform, digest] = [platformIn(entry.platform), textField(entry, "digest")];
		return platform === void 0 || digest === void 0 ? [] : [{
			platform,
			digest
		}];
	}), wanted, name, ({ platform }) => platform);
	const platforms = await Promise.all(chosen.map(async ({ digest, platform }) => {
		const manifest = await readManifest(source, digest);
		if (manifest === void 0) throw incomplete(name, digest);
		return {
			...await readPlatform(source, manifest),
			platform
		};
	}));
	return {
		digest: top.digest,
		platforms
	};
}
function choose(offered, wanted, name, platformIn) {
	const byName = new Map(offered.map((one) => [platformText(platformIn(one)), one]));
	const [only] = offered;
	if (wanted.length === 0 && offered.length === 1 && only !== void 0) return [only];
	const names = wanted.length > 0 ? wanted.map(normal) : USUAL.filter((usual) => byName.has(usual));
	const missing = names.filter((platform) => !byName.has(platform));
	if (names.length > 0 && missing.length === 0) return names.flatMap((platform) => byName.get(platform) ?? []);
	throw new ActionError("INPUT_INVALID", `The base image ${name} is not for ${(missing.length > 0 ? missing : USUAL).join(", ")}; it is for ${[...byName.keys()].join(", ")}`, { hint: "Name platforms that it is for in `platforms`, or take another base image." });
}
function normal(name) {
	const platform = parsePlatform(name);
	return platform === void 0 ? name : platformText(platform);
}
async function readManifest(source, reference) {
	const manifest = await source.manifest(reference);
	if (manifest === void 0) return void 0;
	const { content } = manifest;
	return {
		digest: requireDigest(source, content, reference.startsWith("sha256:") ? reference : void 0),
		content: parseJsonObject(content) ?? {}
	};
}
async function readPlatform(source, { digest, content }) {
	const configDigest = textField(content, "config", "digest") ?? "";
	const bytes = await source.blob(configDigest);
	requireDigest(source, bytes, configDigest);
	const config = parseJsonObject(bytes) ?? {};
	const platform = platformIn(config) ?? {
		os: "linux",
		architecture: "amd64"
	};
	const layers = layersOf(content);
	const foreign = layers.find(({ mediaType }) => /foreign|nondistributable/.test(mediaType));
	if (foreign !== void 0) throw new ActionError("INPUT_INVALID", `The base image has a layer that may not be passed on: ${foreign.digest} is ${foreign.mediaType}`, { hint: "Take another base image." });
	return {
		platform,
		digest,
		config,
		layers
	};
}
function requireDigest(source, content, expected) {
	const digest = `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_14__.createHash)("sha256").update(content).digest("hex")}`;
	if (expected === void 0 || expected === digest) return digest;
	throw new ActionError("REGISTRY_REFUSED", `${source.registry}/${source.repository} gave other bytes than ${expected}: ${digest}`, { hint: "Run it again; if it persists, see what stands between the runner and the registry." });
}
function incomplete(name, digest) {
	return new ActionError("REGISTRY_REFUSED", `The base image ${name} is incomplete: ${digest} is not in the registry`, { hint: "Push the base image again, with all of its platforms." });
}
// build/lib/oci/upload.js
const UPLOAD_TIMEOUT_MS = 3e5;
const UPLOAD_LOST = 404;
async function ensureBlob(target, blob) {
	if (await hasBlob(target, blob.digest)) return "there";
	if (await isMounted(target, blob)) return "mounted";
	const response = await target.retry(() => upload(target, blob), [UPLOAD_LOST]);
	if (response.status !== 201) throw target.refused(`PUT ${uploadsOf(target)}…`, response);
	return blob.from.kind === "registry" ? "copied" : "uploaded";
}
async function hasBlob(target, digest) {
	const path = `/v2/${target.repository}/blobs/${digest}`;
	const response = await target.send({
		method: "HEAD",
		path
	});
	if (response.status === 404) return false;
	if (response.status < 400) return true;
	throw target.refused(`HEAD ${path}`, response);
}
async function isMounted(target, { digest, from }) {
	if (from.kind !== "registry" || from.source.registry !== target.registry) return false;
	const query = new URLSearchParams({
		mount: digest,
		from: from.source.repository
	});
	const response = await target.send({
		method: "POST",
		path: `${uploadsOf(target)}?${query}`
	});
	if (response.status === 202) await cancel(target, response);
	return response.status === 201;
}
async function cancel(target, begun) {
	const location = headerText(begun.headers, "location");
	if (location !== void 0) await target.send({
		method: "DELETE",
		path: location
	});
}
async function upload(target, blob) {
	const path = uploadsOf(target);
	const begun = await target.send({
		method: "POST",
		path
	});
	const location = headerText(begun.headers, "location");
	if (begun.status !== 202 || location === void 0) throw target.refused(`POST ${path}`, begun);
	const body = await contentOf(blob);
	try {
		return await target.send({
			method: "PUT",
			path: withDigest(location, blob.digest),
			headers: {
				"content-type": "application/octet-stream",
				"content-length": String(blob.size)
			},
			body,
			timeoutMs: UPLOAD_TIMEOUT_MS,
			isOnce: true
		});
	} catch (error) {
		if (error instanceof ConnectionError && error.cause instanceof ActionError) throw error.cause;
		throw error;
	}
}
async function contentOf({ from, digest }) {
	if (from.kind === "bytes") return () => node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.from([from.bytes]);
	if (from.kind === "file") return () => (0,node_fs__WEBPACK_IMPORTED_MODULE_15__.createReadStream)(from.path, { highWaterMark: 262144 });
	const { source } = from;
	const content = await source.openBlob(digest);
	const checked = (0,node_stream__WEBPACK_IMPORTED_MODULE_3__.pipeline)(content, verifying(digest, `${source.registry}/${source.repository}`), () => {});
	let isTaken = false;
	return () => {
		if (isTaken) checked.destroy(new Error("the content was read already"));
		isTaken = true;
		return checked;
	};
}
function verifying(digest, where) {
	const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_14__.createHash)("sha256");
	let held = Buffer.alloc(0);
	return new node_stream__WEBPACK_IMPORTED_MODULE_3__.Transform({
		transform(chunk, _encoding, done) {
			hash.update(chunk);
			const before = held;
			held = chunk;
			done(void 0, before);
		},
		flush(done) {
			const found = `sha256:${hash.digest("hex")}`;
			if (found === digest) done(void 0, held);
			else done(new ActionError("REGISTRY_REFUSED", `${where} gave other bytes than ${digest}: ${found}`, { hint: "Run it again; if it persists, the base image is damaged there, or something between changes what is read." }));
		}
	});
}
function uploadsOf({ repository }) {
	return `/v2/${repository}/blobs/uploads/`;
}
function withDigest(location, digest) {
	const url = new URL(location, "https://registry");
	url.searchParams.set("digest", digest);
	return URL.canParse(location) ? url.href : `${url.pathname}${url.search}`;
}
// build/lib/oci/push-image.js
async function pushImage$1(target, push) {
	const { blobs, manifests, top } = push;
	if (await hasManifest(target, top.digest)) return [];
	const transfers = await pushBlobs(target, blobs);
	await Promise.all(manifests.map((manifest) => target.tag(manifest, manifest.digest)));
	if (!manifests.includes(top)) await target.tag(top, top.digest);
	return transfers;
}
async function pushBlobs(target, blobs) {
	const unique = [...new Map(blobs.map((blob) => [blob.digest, blob])).values()];
	return await Promise.all(unique.map(async (blob) => {
		const started = performance.now();
		return {
			blob,
			arrival: await ensureBlob(target, blob),
			seconds: (performance.now() - started) / 1e3
		};
	}));
}
async function hasManifest(target, digest) {
	const path = `/v2/${target.repository}/manifests/${digest}`;
	const response = await target.send({
		method: "HEAD",
		path,
		headers: { accept: MANIFEST_TYPES }
	});
	if (response.status === 404) return false;
	if (response.status === 200) return true;
	throw target.refused(`HEAD ${path}`, response);
}
// build/actions/build-push/src/labels.js
const PREFIX$1 = "org.opencontainers.image.";
function originLabels(context, now) {
	const { event, repository, repositoryUrl, ref, sha } = context;
	const committed = textField(event, "head_commit", "timestamp");
	const license = textField(event, "repository", "license", "spdx_id");
	const facts = {
		title: repository.repo,
		description: textField(event, "repository", "description"),
		url: repositoryUrl,
		source: repositoryUrl,
		revision: sha,
		version: versionOf(ref) ?? shortRef(ref),
		created: committed === void 0 ? now.toISOString() : new Date(committed).toISOString(),
		licenses: license === "NOASSERTION" ? void 0 : license
	};
	return new Map(Object.entries(facts).filter((entry) => entry[1] !== void 0 && entry[1] !== "").map(([key, value]) => [`${PREFIX$1}${key}`, value]));
}
function annotationsOf(labels) {
	return new Map([...labels].filter(([key]) => key.startsWith(PREFIX$1)));
}
function shortRef(ref) {
	const pullRequest = /^refs\/pull\/(\d+)\//.exec(ref)?.[1];
	return pullRequest === void 0 ? ref.replace(/^refs\/(?:heads|tags)\//, "") : `pr-${pullRequest}`;
}
// build/actions/build-push/src/layer/assemble.js
const PREFIX = "org.opencontainers.image.";
function assembleImage(plan, options) {
	const { packed, base } = options;
	const made = packed.platforms.map((platform) => assemblePlatform(plan, options, platform));
	const platforms = made.map(({ platform, manifest }) => ({
		platform,
		manifest
	}));
	const annotations = Object.fromEntries(annotationsOf(labelsFor(plan, options, base.digest)));
	const [only] = platforms;
	const isOne = platforms.length === 1 && only !== void 0;
	return {
		blobs: made.flatMap(({ blobs }) => blobs),
		manifests: platforms.map(({ manifest }) => manifest),
		top: isOne ? only.manifest : buildIndex(platforms, annotations),
		platforms
	};
}
function assemblePlatform(plan, options, { base, changes, layer }) {
	const { client, created } = options;
	const own = labelsFor(plan, options, base.digest);
	const labels = new Map([...withoutTime(changes.labels), ...own]);
	const config = buildConfig({
		base: base.config,
		platform: base.platform,
		changes: {
			...changes,
			labels
		},
		diffId: layer?.diffId,
		createdBy: `build-push, builder: layer, ${plan.file === void 0 ? "COPY . /app" : (0,node_path__WEBPACK_IMPORTED_MODULE_16__.basename)(plan.file)}`,
		created: created.toISOString()
	});
	const added = layer === void 0 ? [] : [gzipLayer(layer)];
	const manifest = buildManifest(config, [...base.layers, ...added], Object.fromEntries(annotationsOf(labels)));
	const blobs = [
		{
			...config,
			from: {
				kind: "bytes",
				bytes: config.content
			}
		},
		...client === void 0 ? [] : base.layers.map((below) => ({
			...below,
			from: {
				kind: "registry",
				source: client
			}
		})),
		...layer === void 0 ? [] : [{
			...gzipLayer(layer),
			from: {
				kind: "file",
				path: layer.file
			}
		}]
	];
	return {
		platform: base.platform,
		manifest,
		blobs
	};
}
function labelsFor(plan, { baseName }, digest) {
	const labels = withoutTime(plan.labels);
	if (digest === void 0) return labels;
	return new Map([
		...labels,
		[`${PREFIX}base.name`, fullName(baseName)],
		[`${PREFIX}base.digest`, digest]
	]);
}
function withoutTime(labels) {
	return new Map([...labels].filter(([key]) => key !== `${PREFIX}created`));
}
function fullName(name) {
	const reference = parseReference(name);
	if (typeof reference === "string") return name;
	const { tag, digest } = reference;
	return `${repositoryName(reference)}${tag === void 0 && digest !== void 0 ? "" : `:${tag ?? "latest"}`}`;
}
// build/actions/build-push/src/layer/image-tree.js
const OF_EVERY_BASE = new Set([
	"/ /bin /boot /dev /etc /home /lib /lib32 /lib64 /libx32 /media /mnt /opt /proc /root /run /sbin /srv /sys /tmp /usr /var",
	"/usr/bin /usr/games /usr/include /usr/lib /usr/lib32 /usr/lib64 /usr/libexec /usr/sbin /usr/share /usr/src",
	"/usr/local /usr/local/bin /usr/local/etc /usr/local/lib /usr/local/sbin /usr/local/share /usr/local/src",
	"/etc/ssl /etc/ssl/certs /var/cache /var/lib /var/local /var/log /var/mail /var/opt /var/run /var/spool /var/tmp /var/www"
].flatMap((line) => line.split(" ")));
const PLAIN = {
	user: 0,
	group: 0,
	mode: 493,
	isOwn: false
};
var ImageTree = class {
	#entries = new Map();
	#baseFolders;
	constructor(baseWorkdir) {
		this.#baseFolders = new Set([...OF_EVERY_BASE, node_path__WEBPACK_IMPORTED_MODULE_16__.posix.resolve("/", baseWorkdir)]);
	}
	hasFolder(path) {
		return this.#isOfBase(path) || this.#entries.get(path)?.kind === "folder";
	}
	addFolder(path, owner = PLAIN) {
		const isKnown = this.#entries.get(path)?.kind === "folder";
		if (OF_EVERY_BASE.has(path) || !owner.isOwn && (isKnown || this.#isOfBase(path))) return;
		this.add({
			kind: "folder",
			path,
			user: owner.user,
			group: owner.group,
			mode: owner.mode,
			size: 0
		});
	}
	add(entry) {
		const { path } = entry;
		const parent = node_path__WEBPACK_IMPORTED_MODULE_16__.posix.dirname(path);
		if (parent !== path) this.addFolder(parent);
		if (entry.kind !== "folder" && this.#entries.get(path)?.kind === "folder") {
			for (const below of this.#entries.keys()) if (below.startsWith(`${path}/`)) this.#entries.delete(below);
		}
		this.#entries.set(path, entry);
	}
	entries() {
		return [...this.#entries.values()].map((entry) => ({
			...entry,
			path: entry.path.slice(1)
		}));
	}
	#isOfBase(path) {
		return this.#baseFolders.has(path) || /^\/home\/[^/]+$/.test(path);
	}
};
// build/actions/build-push/src/layer/collect.js
async function collectEntries(recipe, contexts, baseWorkdir) {
	const tree = new ImageTree(baseWorkdir);
	const problems = [];
	for (const folder of recipe.folders) tree.addFolder(folder);
	for (const copy of recipe.copies) {
		const say = (text) => problems.push({
			line: copy.line,
			text
		});
		const context = copy.from === void 0 ? contexts.main : contexts.named.get(copy.from.toLowerCase());
		if (context !== void 0) await collectCopy({
			copy,
			context,
			tree,
			say
		});
		else say(`COPY --from=${copy.from} needs that stage or image: make its files in a step before, and name their folder by \`build-contexts: ${copy.from}=FOLDER\``);
	}
	return {
		entries: tree.entries(),
		problems
	};
}
async function collectCopy(collecting) {
	const { copy, context, say } = collecting;
	const found = await Promise.all(copy.sources.map((source) => findSources(context, node_path__WEBPACK_IMPORTED_MODULE_16__.posix.join("/", source))));
	for (const [index, paths] of found.entries()) if (paths.length === 0) say(`COPY ${copy.sources[index]} finds nothing in ${context.folder}`);
	const all = found.flat();
	for (const path of all) await collectSource(collecting, path, copy.intoFolder || all.length > 1);
}
async function collectSource(collecting, path, intoFolder) {
	const { copy, context, tree, say } = collecting;
	const real = await realPathIn(context, path);
	if (real === void 0) return say(`COPY ${path} finds nothing in ${context.folder}`);
	const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_18__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_16__.join)(context.folder, real));
	const mayHoldMore = status.isDirectory() && context.rules.mayTakeIn(real);
	if (isLeftOut(context, real) && !mayHoldMore) return say(`COPY ${path} is left out by ${context.ignoreFile ?? "rule: .git is never copied"}`);
	if (!status.isDirectory()) return await addOne(collecting, {
		path: real,
		target: intoFolder || tree.hasFolder(copy.destination) ? node_path__WEBPACK_IMPORTED_MODULE_16__.posix.join(copy.destination, node_path__WEBPACK_IMPORTED_MODULE_16__.posix.basename(path)) : copy.destination,
		status
	});
	tree.addFolder(copy.destination, {
		...ownerOf(copy),
		isOwn: copy.user + copy.group > 0 || copy.mode !== void 0
	});
	await collectFolder(collecting, real, copy.destination);
}
async function collectFolder(collecting, path, destination) {
	const { context } = collecting;
	const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_18__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_16__.join)(context.folder, path), { withFileTypes: true });
	for (const entry of entries) {
		const below = path === "" ? entry.name : `${path}/${entry.name}`;
		const target = node_path__WEBPACK_IMPORTED_MODULE_16__.posix.join(destination, entry.name);
		if (!isLeftOut(context, below)) await addEntry(collecting, {
			entry,
			path: below,
			target
		});
		else if (entry.isDirectory() && context.rules.mayTakeIn(below)) await collectFolder(collecting, below, target);
	}
}
async function addEntry(collecting, { entry, path, target }) {
	const { copy, context, tree } = collecting;
	if (!entry.isDirectory()) return await addOne(collecting, {
		path,
		target,
		status: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_18__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_16__.join)(context.folder, path))
	});
	tree.addFolder(target, {
		...ownerOf(copy),
		isOwn: true
	});
	await collectFolder(collecting, path, target);
}
async function addOne({ copy, context, tree, say }, { path, target, status }) {
	const source = (0,node_path__WEBPACK_IMPORTED_MODULE_16__.join)(context.folder, path);
	if (node_path__WEBPACK_IMPORTED_MODULE_16__.posix.basename(target).startsWith(".wh.")) return say(`COPY ${path} would delete a file of the base: names that begin with .wh. mean that in layers`);
	const owner = ownerOf(copy);
	if (status.isSymbolicLink()) return tree.add({
		kind: "link",
		path: target,
		...owner,
		mode: 511,
		size: 0,
		target: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_18__.readlink)(source)
	});
	if (!status.isFile()) return say(`COPY ${path} is no file, folder or link, but a device, socket or pipe`);
	const mode = copy.mode ?? ((status.mode & 64) === 0 ? 420 : 493);
	tree.add({
		kind: "file",
		path: target,
		...owner,
		mode,
		size: status.size,
		source
	});
}
function ownerOf({ user, group, mode }) {
	return {
		user,
		group,
		mode: mode ?? 493
	};
}
// build/actions/build-push/src/layer/copy.js
function parseCopy({ line, text, hasHeredoc }, words, workdir) {
	const options = leadingOptions(words);
	const paths = words.slice(options.length);
	const values = new Map(options.map((option) => splitOption(option)));
	const problems = [];
	const owner = readOwner(values.get("chown"), problems);
	const mode = readMode(values.get("chmod"), problems);
	for (const name of values.keys()) if (![
		"from",
		"chown",
		"chmod",
		"link"
	].includes(name)) problems.push(`COPY --${name} is not known here`);
	if (hasHeredoc) problems.push("COPY <<… writes a file of the build file: put it into the context");
	else if (paths.length < 2) problems.push(`COPY ${text} needs a source and a destination`);
	const found = problems.map((problem) => ({
		line,
		text: problem
	}));
	if (hasHeredoc || paths.length < 2) return {
		copy: void 0,
		problems: found
	};
	const last = paths.at(-1) ?? "";
	const sources = paths.slice(0, -1);
	return {
		copy: {
			from: values.get("from"),
			sources,
			destination: node_path__WEBPACK_IMPORTED_MODULE_16__.posix.resolve("/", workdir, last),
			intoFolder: /(?:^|\/)\.{0,2}$/.test(last) || sources.length > 1,
			...owner,
			mode,
			line
		},
		problems: found
	};
}
function leadingOptions(words) {
	const end = words.findIndex((word) => !word.startsWith("--"));
	return end < 0 ? words : words.slice(0, end);
}
function splitOption(option) {
	const [name = "", ...rest] = option.slice(2).split("=");
	return [name, rest.join("=")];
}
function readOwner(text, problems) {
	if (text === void 0) return {
		user: 0,
		group: 0
	};
	const [, user, group] = /^(\d{1,10})(?::(\d{1,10}))?$/.exec(text) ?? [];
	if (user === void 0) problems.push(`COPY --chown=${text} is no number: names are known to the base image alone; write 1000:1000`);
	return {
		user: Number(user ?? 0),
		group: Number(group ?? user ?? 0)
	};
}
function readMode(text, problems) {
	if (text === void 0) return void 0;
	if (/^[0-7]{3,4}$/.test(text)) return Number.parseInt(text, 8);
	problems.push(`COPY --chmod=${text} is no mode: write one such as 755`);
}
// build/actions/build-push/src/layer/words.js
const VARIABLE = /\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:[-+])([^}]*))?\})/.source;
const PIECE = new RegExp([
	/(\s+)/.source,
	/'([^']*)'/.source,
	/"((?:\\[\s\S]|[^"\\])*)"/.source,
	/\\([\s\S])/.source,
	VARIABLE,
	/[^\s'"\\$]+|[\s\S]/.source
].join("|"), "g");
const IN_QUOTES = new RegExp([/\\(["\\$])/.source, VARIABLE].join("|"), "g");
function splitWords(text, lookup) {
	const words = [];
	let isOpen = false;
	for (const piece of text.matchAll(PIECE)) if (piece[1] !== void 0) isOpen = false;
	else if (isOpen) words.push((words.pop() ?? "") + textOf(piece, lookup));
	else {
		words.push(textOf(piece, lookup));
		isOpen = true;
	}
	return words;
}
function expandText(text, lookup) {
	return [...text.matchAll(PIECE)].map((piece) => piece[1] ?? textOf(piece, lookup)).join("");
}
function textOf(piece, lookup) {
	const [whole, , single, double, letter, ...variable] = piece;
	if (single !== void 0) return single;
	if (letter !== void 0) return letter;
	if (double === void 0) return replaced(whole, variable, lookup);
	return double.replaceAll(IN_QUOTES, (match, protectedLetter, ...groups) => protectedLetter === void 0 ? replaced(match, groups, lookup) : protectedLetter);
}
function replaced(whole, groups, lookup) {
	const [bare, braced, operator, other = ""] = groups;
	const name = bare ?? braced;
	if (name === void 0) return whole;
	const value = lookup(name) ?? "";
	if (operator === ":-") return value === "" ? expandText(other, lookup) : value;
	if (operator === ":+") return value === "" ? "" : expandText(other, lookup);
	return value;
}
// build/actions/build-push/src/layer/recipe.js
function readRecipe(stage, options) {
	const state = {
		args: new Map(),
		env: new Map(options.env.map((pair) => splitPair(pair))),
		labels: new Map(),
		ports: new Set(),
		volumes: new Set(),
		copies: [],
		folders: [],
		problems: [...stage.problems],
		notes: [],
		options,
		globals: stage.globals,
		workdir: options.workdir || "/",
		changes: {}
	};
	for (const instruction of stage.instructions) {
		const [env, args] = [new Map(state.env), new Map(state.args)];
		const lookup = (name) => env.get(name) ?? args.get(name);
		(HANDLERS[instruction.keyword] ?? refuse)(state, instruction, lookup);
	}
	const { copies, folders, env, ports, volumes, problems, notes } = state;
	const labels = new Map([...state.labels, ...options.labels]);
	return {
		copies,
		folders,
		problems,
		notes,
		changes: {
			...state.changes,
			env,
			labels,
			ports: [...ports],
			volumes: [...volumes]
		}
	};
}
const INSTEAD = {
	RUN: "runs a program, which needs a builder: do it in a step before and copy what it made, or use `builder: docker` or `buildah`",
	ADD: "may unpack or download: use COPY",
	ONBUILD: "is for other builds: write what it says where it is due",
	SHELL: "is for RUN, which is not possible here",
	MAINTAINER: "is out of use: write LABEL org.opencontainers.image.authors=…"
};
const refuse = ({ problems }, { keyword, line }) => {
	const why = INSTEAD[keyword] ?? "is no instruction that is known here";
	problems.push({
		line,
		text: `${keyword} ${why}`
	});
};
const HANDLERS = {
	ARG: ({ args, globals, options }, { text }, lookup) => {
		for (const word of splitWords(text, lookup)) {
			const [name, value] = splitPair(word);
			const known = options.buildArgs.get(name) ?? platformArgument(name, options.platform) ?? (word.includes("=") ? value : globals.get(name));
			if (known !== void 0) args.set(name, known);
		}
	},
	ENV: ({ env, problems }, instruction, lookup) => {
		for (const [name, value] of pairsOf(instruction, problems, lookup)) env.set(name, value);
	},
	LABEL: ({ labels, problems }, instruction, lookup) => {
		for (const [name, value] of pairsOf(instruction, problems, lookup)) labels.set(name, value);
	},
	WORKDIR: (state, { text }, lookup) => {
		state.workdir = node_path__WEBPACK_IMPORTED_MODULE_16__.posix.resolve("/", state.workdir, expandText(text, lookup));
		state.folders.push(state.workdir);
		state.changes = {
			...state.changes,
			workdir: state.workdir
		};
	},
	USER: (state, { text }, lookup) => {
		state.changes = {
			...state.changes,
			user: expandText(text, lookup)
		};
	},
	STOPSIGNAL: (state, { text }, lookup) => {
		state.changes = {
			...state.changes,
			stopSignal: expandText(text, lookup)
		};
	},
	EXPOSE: ({ ports, problems }, { text, line }, lookup) => {
		for (const word of splitWords(text, lookup)) {
			const [, port, protocol = "tcp"] = /^(\d{1,5})(?:\/(tcp|udp|sctp))?$/i.exec(word) ?? [];
			if (port === void 0) problems.push({
				line,
				text: `EXPOSE ${word} is no port: write 8080 or 8080/udp`
			});
			else ports.add(`${port}/${protocol.toLowerCase()}`);
		}
	},
	VOLUME: ({ volumes, problems }, instruction, lookup) => {
		const words = execForm(instruction, problems) ?? splitWords(instruction.text, lookup);
		for (const word of words) volumes.add(word);
	},
	ENTRYPOINT: (state, instruction) => {
		state.changes = {
			...state.changes,
			entrypoint: commandOf(instruction, state.problems)
		};
	},
	CMD: (state, instruction) => {
		state.changes = {
			...state.changes,
			cmd: commandOf(instruction, state.problems)
		};
	},
	HEALTHCHECK: ({ notes }, { line }) => {
		notes.push({
			line,
			text: "HEALTHCHECK is left out: OCI images have none, and Kubernetes has its own probes"
		});
	},
	COPY: ({ copies, problems, workdir }, instruction, lookup) => {
		const parsed = parseCopy(instruction, execForm(instruction, problems) ?? splitWords(instruction.text, lookup), workdir);
		if (parsed.copy !== void 0) copies.push(parsed.copy);
		problems.push(...parsed.problems);
	}
};
function platformArgument(name, platform) {
	return {
		TARGETPLATFORM: platformText(platform),
		TARGETOS: platform.os,
		TARGETARCH: platform.architecture,
		TARGETVARIANT: platform.variant ?? ""
	}[name];
}
function pairsOf({ keyword, text, line }, problems, lookup) {
	const [, name = "", rest] = /^([^\s=]+)\s+([\s\S]*)$/.exec(text) ?? [];
	if (name !== "" && rest !== void 0) return [[name, expandText(rest, lookup)]];
	const words = splitWords(text, lookup);
	for (const word of words) if (!/^[^=]+=/.test(word)) problems.push({
		line,
		text: `${keyword} ${JSON.stringify(word)} is not NAME=VALUE`
	});
	return words.filter((word) => /^[^=]+=/.test(word)).map((word) => splitPair(word));
}
function commandOf(instruction, problems) {
	return execForm(instruction, problems) ?? [
		"/bin/sh",
		"-c",
		instruction.text
	];
}
function execForm({ keyword, text, line }, problems) {
	if (!text.startsWith("[")) return void 0;
	try {
		const value = JSON.parse(text);
		if (Array.isArray(value) && value.every((word) => typeof word === "string")) return value;
	} catch {}
	problems.push({
		line,
		text: `${keyword} begins like a list, but is no JSON: write ["word", "word"], with double quotes`
	});
	return [];
}
function splitPair(pair) {
	const at = pair.indexOf("=");
	return at < 0 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)];
}
// build/actions/build-push/src/layer/containerfile.js
const HEREDOC = /<<-?\s*(["']?)([A-Za-z_][\w.]*)\1/g;
const TAKES_HEREDOC = new Set([
	"RUN",
	"COPY",
	"ADD"
]);
function parseContainerfile(text) {
	const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
	const continuation = /^(?:\s*#.*\n)*?\s*#\s*escape\s*=\s*`/i.test(text) ? "`" : "\\";
	const instructions = [];
	let at = 0;
	while (at < lines.length) {
		const joined = joinLines(lines, at, continuation);
		const [, keyword = "", rest = ""] = /^\s*(\S+)\s*([\s\S]*)$/.exec(joined.text) ?? [];
		const line = at + 1;
		at = joined.next;
		if (keyword === "") continue;
		const delimiters = TAKES_HEREDOC.has(keyword.toUpperCase()) ? [...rest.matchAll(HEREDOC)].map(([, , delimiter = ""]) => delimiter) : [];
		for (const delimiter of delimiters) at = afterHeredoc(lines, at, delimiter);
		instructions.push({
			keyword: keyword.toUpperCase(),
			text: rest.trim(),
			line,
			hasHeredoc: delimiters.length > 0
		});
	}
	return instructions;
}
function joinLines(lines, start, continuation) {
	let text = "";
	for (let at = start; at < lines.length; at++) {
		const line = lines[at] ?? "";
		if (/^\s*(?:#|$)/.test(line)) {
			if (at === start) return {
				text: "",
				next: at + 1
			};
			continue;
		}
		const trimmed = line.trimEnd();
		if (!trimmed.endsWith(continuation)) return {
			text: text + line,
			next: at + 1
		};
		text += trimmed.slice(0, -1);
	}
	return {
		text,
		next: lines.length
	};
}
function afterHeredoc(lines, start, delimiter) {
	const end = lines.findIndex((line, at) => at >= start && line.trim() === delimiter);
	return end < 0 ? lines.length : end + 1;
}
// build/actions/build-push/src/layer/stage.js
function readStage(text, { target, buildArgs, baseImage }) {
	const { globals, stages } = splitStages(parseContainerfile(text), buildArgs);
	const wanted = findStage(stages, target);
	if (wanted === void 0) return {
		base: "",
		line: 1,
		instructions: [],
		globals,
		problems: [absent(stages, target)]
	};
	const chain = chainOf(wanted, stages);
	const [bottom = wanted] = chain;
	const base = baseImage ?? bottom.image;
	return {
		base,
		line: bottom.from.line,
		instructions: chain.flatMap((stage) => stage.instructions),
		globals,
		problems: [...chain.flatMap(platformProblems), ...base === "" ? [withoutImage(bottom)] : []]
	};
}
function absent(stages, target) {
	if (target === void 0) return {
		line: 1,
		text: "there is no FROM"
	};
	const names = stages.map(({ name }, index) => name ?? String(index)).join(", ");
	return {
		line: 1,
		text: `there is no stage ${JSON.stringify(target)}; there are ${names || "none"}`
	};
}
function platformProblems({ from, platform }) {
	if (platform === void 0 || /^\$\{?TARGETPLATFORM\}?$/.test(platform)) return [];
	const text = `FROM --platform=${platform} would make every image one for that platform; leave the option out`;
	return [{
		line: from.line,
		text
	}];
}
function withoutImage({ from }) {
	const text = `FROM ${from.text} names no image: give its arguments by \`build-args\`, or the image by \`base-image\``;
	return {
		line: from.line,
		text
	};
}
function splitStages(instructions, buildArgs) {
	const globals = new Map();
	const lookup = (name) => globals.get(name);
	const stages = [];
	for (const instruction of instructions) {
		const current = stages.at(-1);
		if (instruction.keyword === "FROM") stages.push(readFrom(instruction, lookup));
		else if (current !== void 0) current.instructions.push(instruction);
		else if (instruction.keyword === "ARG") setGlobals(instruction, globals, buildArgs);
	}
	return {
		globals,
		stages
	};
}
function setGlobals({ text }, globals, buildArgs) {
	for (const word of splitWords(text, (name) => globals.get(name))) {
		const [name = "", ...rest] = word.split("=");
		const value = buildArgs.get(name) ?? (rest.length > 0 ? rest.join("=") : void 0);
		if (value !== void 0) globals.set(name, value);
	}
}
function readFrom(from, lookup) {
	const words = from.text.split(/\s+/);
	const options = words.filter((word) => word.startsWith("--"));
	const [image = "", as = "", name] = words.filter((word) => !word.startsWith("--"));
	return {
		from,
		image: expandText(image, lookup),
		name: as.toUpperCase() === "AS" ? name?.toLowerCase() : void 0,
		platform: options.find((word) => word.startsWith("--platform="))?.slice(11),
		instructions: []
	};
}
function findStage(stages, target) {
	if (target === void 0) return stages.at(-1);
	return stages.find(({ name }) => name === target.toLowerCase()) ?? (/^\d+$/.test(target) ? stages[Number(target)] : void 0);
}
function chainOf(stage, stages) {
	const parent = stages.slice(0, stages.indexOf(stage)).findLast(({ name }) => name === stage.image.toLowerCase());
	return parent === void 0 ? [stage] : [...chainOf(parent, stages), stage];
}
// build/actions/build-push/src/layer/source.js
const WITHOUT_FILE = "FROM scratch\nWORKDIR /app\nCOPY . .\n";
const ANY_PLATFORM = {
	os: "linux",
	architecture: "amd64"
};
async function openSource(plan, workspace) {
	const { file, buildContexts, baseImage, target, buildArgs } = plan;
	const name = file === void 0 ? "The context" : (0,node_path__WEBPACK_IMPORTED_MODULE_16__.relative)(workspace, file);
	const stage = readStage(file === void 0 ? WITHOUT_FILE : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_18__.readFile)(file, "utf8"), {
		target,
		buildArgs,
		baseImage
	});
	const main = await openContext(await requireFolder("context", plan.context), file);
	const named = await Promise.all([...buildContexts].map(async ([contextName, folder]) => {
		const context = await openContext(await requireFolder("build-contexts", folder));
		return [contextName.toLowerCase(), context];
	}));
	const contexts = {
		main,
		named: new Map(named)
	};
	const recipe = readRecipe(stage, {
		buildArgs,
		platform: plan.platforms.flatMap((wanted) => parsePlatform(wanted) ?? [])[0] ?? ANY_PLATFORM,
		labels: new Map(),
		env: [],
		workdir: "/"
	});
	const { problems } = await collectEntries(recipe, contexts, "/");
	if (recipe.problems.length + problems.length > 0) throw fileProblems(name, [...recipe.problems, ...problems]);
	return {
		name,
		stage,
		contexts
	};
}
async function requireFolder(input, folder) {
	if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_18__.stat)(folder).then((status) => status.isDirectory(), () => false)) return folder;
	throw new ActionError("INPUT_INVALID", `\`${input}\` names ${folder}, which is no folder`, { hint: "Write a folder relative to the workspace, and see that the step that makes it ran before this one." });
}
function fileProblems(name, problems) {
	const sorted = problems.toSorted((left, right) => left.line - right.line);
	const lines = sorted.map(({ line, text }) => `- ${name}:${line}: ${text}`);
	return new ActionError("INPUT_INVALID", `${name} cannot be put on its base as a layer:\n${[...new Set(lines)].join("\n")}`, {
		hint: "Correct these lines, name a stage without them in `target`, or take `builder: docker` or `buildah`.",
		location: {
			file: name,
			line: sorted[0]?.line ?? 1
		}
	});
}
// build/actions/build-push/src/layer/pack.js
async function packPlatforms(plan, options) {
	const { source, base, folder, created } = options;
	const layers = new Map();
	const notes = new Set();
	const platforms = await Promise.all(base.platforms.map(async (platformBase) => {
		const recipe = recipeFor(plan, source, platformBase);
		const workdir = textField(platformBase.config, "config", "WorkingDir") ?? "/";
		const { entries, problems } = await collectEntries(recipe, source.contexts, workdir);
		const all = [...recipe.problems, ...problems];
		if (all.length > 0) throw fileProblems(source.name, all);
		for (const { line, text } of recipe.notes) notes.add(`${source.name}:${line}: ${text}`);
		if (entries.length === 0) return {
			base: platformBase,
			changes: recipe.changes,
			layer: void 0
		};
		const key = JSON.stringify(entries);
		const file = (0,node_path__WEBPACK_IMPORTED_MODULE_16__.join)(folder, `${layers.size}.tar.gz`);
		const packed = layers.get(key) ?? pack(entries, file, created);
		layers.set(key, packed);
		return {
			base: platformBase,
			changes: recipe.changes,
			layer: (await packed).layer
		};
	}));
	requireOwnPrograms(platforms);
	return {
		platforms,
		layers: await Promise.all(layers.values()),
		notes: [...notes]
	};
}
function recipeFor(plan, { stage, name }, { config, platform }) {
	const triggers = field(config, "config", "OnBuild");
	if (Array.isArray(triggers) && triggers.length > 0) {
		const text = `FROM ${stage.base} wants to run ${JSON.stringify(triggers[0])} in what is built on it: take another base image`;
		throw fileProblems(name, [{
			line: stage.line,
			text
		}]);
	}
	const env = field(config, "config", "Env");
	return readRecipe(stage, {
		buildArgs: plan.buildArgs,
		platform,
		env: Array.isArray(env) ? env.map(String) : [],
		workdir: textField(config, "config", "WorkingDir") ?? "/",
		labels: plan.labels
	});
}
async function pack(entries, file, created) {
	return {
		layer: await writeLayer(entries, {
			file,
			mtimeSeconds: Math.floor(created.getTime() / 1e3)
		}),
		files: entries.filter(({ kind }) => kind === "file").length
	};
}
const MAX_SHOWN = 10;
function requireOwnPrograms(platforms) {
	const lines = platforms.flatMap(({ base: { platform }, layer }) => {
		const foreign = foreignPrograms(layer?.programs ?? [], platform.architecture);
		const shown = foreign.slice(0, MAX_SHOWN).map(({ path, machine }) => `/${path} is for ${machine}`);
		const rest = foreign.length > MAX_SHOWN ? [`and ${foreign.length - MAX_SHOWN} more`] : [];
		return [...shown, ...rest].map((text) => `- ${platformText(platform)}: ${text}`);
	});
	if (lines.length === 0) return;
	throw new ActionError("BUILD_FAILED", `The layer has programs that could not run where the image is to run:\n${lines.join("\n")}`, { hint: "Install for each platform into a folder of its own and write `COPY build/${TARGETARCH}/ …`, leave these files out by an ignore file, or name fewer `platforms`." });
}
// build/actions/build-push/src/layer/transfers.js
const SHORT_DIGEST = 19;
function transferLines(transfers) {
	if (transfers.length === 0) return ["The registry had all of it: nothing was uploaded."];
	const there = transfers.filter(({ arrival }) => arrival === "there");
	const moved = transfers.filter(({ arrival }) => arrival !== "there");
	return [...there.length === 0 ? [] : [`${there.length} blobs of ${megabytes(sum(there))} were there already.`], ...moved.map(({ blob, arrival, seconds }) => {
		return `${blob.digest.slice(0, SHORT_DIGEST)} ${arrival}, ${megabytes(blob.size)} in ${seconds.toFixed(1)} s`;
	})];
}
function sum(transfers) {
	return transfers.reduce((total, { blob }) => total + blob.size, 0);
}
function megabytes(bytes) {
	return bytes < 1e5 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
// build/actions/build-push/src/builders/layer.js
var __addDisposableResource = function(env, value, async) {
	if (value !== null && value !== void 0) {
		if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
		var dispose, inner;
		if (async) {
			if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
			dispose = value[Symbol.asyncDispose];
		}
		if (dispose === void 0) {
			if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
			dispose = value[Symbol.dispose];
			if (async) inner = dispose;
		}
		if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
		if (inner) dispose = function() {
			try {
				inner.call(this);
			} catch (e) {
				return Promise.reject(e);
			}
		};
		env.stack.push({
			value,
			dispose,
			async
		});
	} else if (async) env.stack.push({ async: true });
	return value;
};
var __disposeResources = (function(SuppressedError) {
	return function(env) {
		function fail(e) {
			env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
			env.hasError = true;
		}
		var r, s = 0;
		function next() {
			while (r = env.stack.pop()) try {
				if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
				if (r.dispose) {
					var result = r.dispose.call(r.value);
					if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
						fail(e);
						return next();
					});
				} else s |= 1;
			} catch (e) {
				fail(e);
			}
			if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
			if (env.hasError) throw env.error;
		}
		return next();
	};
})(typeof SuppressedError === "function" ? SuppressedError : function(error, suppressed, message) {
	var e = new Error(message);
	return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});
const buildAsLayer = async (plan, deps) => {
	const env_1 = {
		stack: [],
		error: void 0,
		hasError: false
	};
	try {
		const { log } = deps;
		const created = readEpoch(deps.environment.SOURCE_DATE_EPOCH || "0");
		const source = await openSource(plan, deps.environment.GITHUB_WORKSPACE || plan.context);
		const { base, client } = await openBase(plan, deps, source);
		const packed = await packPlatforms(plan, {
			source,
			base,
			folder: __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_18__.mkdtempDisposable)((0,node_path__WEBPACK_IMPORTED_MODULE_16__.join)(deps.temporaryFolder, "layer-")), true).path,
			created
		});
		for (const note of packed.notes) log.info(note);
		for (const { layer, files } of packed.layers) log.info(`The layer ${layer.digest} has ${files} files in ${megabytes(layer.size)}.`);
		const image = assembleImage(plan, {
			packed,
			base,
			client,
			created,
			baseName: source.stage.base
		});
		for (const { platform, manifest } of image.platforms) log.info(`${platformText(platform)} is ${manifest.digest}`);
		const platforms = image.platforms.map(({ platform }) => platformText(platform));
		if (plan.smokeCommand.length > 0) requireOwnPlatform(platforms);
		if (!plan.push) {
			if (plan.smokeCommand.length > 0) log.warning("`smoke-command` was not run: this image is nowhere, as it is not pushed.");
			return;
		}
		const target = await clientFor(plan.image, deps);
		const started = performance.now();
		const transfers = await pushImage$1(target, image);
		for (const line of transferLines(transfers)) log.info(line);
		log.info(`In the registry after ${((performance.now() - started) / 1e3).toFixed(1)} s.`);
		if (plan.smokeCommand.length > 0) await smokeOwn(plan, image, deps);
		return image.top.digest;
	} catch (e_1) {
		env_1.error = e_1;
		env_1.hasError = true;
	} finally {
		const result_1 = __disposeResources(env_1);
		if (result_1) await result_1;
	}
};
async function smokeOwn(plan, { platforms }, deps) {
	const [own] = ownPlatform(platforms.map(({ platform }) => platformText(platform)));
	const found = platforms.find(({ platform }) => platformText(platform) === own);
	await smokeFromRegistry(`${repositoryName(plan.image)}@${found?.manifest.digest}`, plan.smokeCommand, deps);
}
function readEpoch(text) {
	if (/^\d{1,11}$/.test(text)) return new Date(Number(text) * 1e3);
	throw new ActionError("INPUT_INVALID", `SOURCE_DATE_EPOCH is ${JSON.stringify(text)}, not seconds since 1970`, { hint: "Set it to `git log -1 --format=%ct`, or leave it out." });
}
async function openBase(plan, deps, { stage, name }) {
	if (stage.base === "scratch") return {
		base: scratchBase(plan.platforms),
		client: void 0
	};
	const reference = parseReference(stage.base);
	if (typeof reference === "string") throw fileProblems(name, [{
		line: stage.line,
		text: `FROM: ${reference}`
	}]);
	const client = await clientFor(reference, deps);
	const base = await readBase(client, reference, plan.platforms);
	deps.log.info(`The base is ${stage.base}, ${base.digest}.`);
	return {
		base,
		client
	};
}
async function clientFor(reference, deps) {
	return new RegistryClient(reference, loginFor(await readDockerConfig(dockerConfigFolder(deps.environment)), reference.registry), deps.registry);
}
// build/actions/build-push/src/builders/choose.js
const builders = {
	docker: buildWithDocker,
	buildah: buildWithBuildah,
	layer: buildAsLayer,
	acr: buildWithAcr
};
const PROBE_TIMEOUT_MS = 2e4;
async function chooseBuilder(wanted, plan, deps) {
	if (wanted !== "auto") return wanted;
	const inspected = await probe("docker", ["buildx", "inspect"], deps);
	if (inspected !== void 0 && isReady(inspected)) return "docker";
	if (!plan.provenance && await probe("buildah", ["--version"], deps) !== void 0) return "buildah";
	throw new ActionError("BUILD_FAILED", plan.provenance ? "There is nothing to build with: docker buildx does not work here, and buildah makes no provenance" : "There is nothing to build with: neither docker buildx nor buildah works here", { hint: "Install buildah on the runner, or start docker; what is built in a step before needs neither, with `builder: layer`." });
}
function isReady(inspected) {
	const field = (name) => new RegExp(`^${name}:[ \\t]*(\\S.*)$`, "m").exec(inspected)?.[1];
	if (field("Error") !== void 0 || field("Driver") === void 0) return false;
	return field("Driver") !== "remote" || field("Status") === "running";
}
async function probe(program, args, { run, environment }) {
	try {
		const { exitCode, stdout } = await run(program, args, {
			environment,
			timeoutMs: PROBE_TIMEOUT_MS
		});
		return exitCode === 0 ? stdout : void 0;
	} catch {
		return;
	}
}
// build/actions/build-push/src/find-existing.js
async function findExisting(registry, wanted) {
	const { sha, tags } = wanted;
	for (const tag of tags.includes(sha) ? [sha] : tags) {
		const manifest = await registry.manifest(tag);
		if (manifest === void 0) continue;
		if (tag !== sha && await revisionOf(manifest, registry) !== sha) continue;
		return {
			tag,
			manifest,
			missingPlatforms: await missingPlatforms(manifest, registry, wanted.platforms)
		};
	}
}
async function missingPlatforms(manifest, registry, platforms) {
	if (platforms.length === 0) return [];
	const digests = await platformDigests(manifest, registry);
	return platforms.filter((platform) => !digests.has(platform));
}
async function revisionOf(manifest, registry) {
	const content = parseJsonObject(manifest.content);
	const [first] = (await platformDigests(manifest, registry)).values();
	const image = first !== void 0 && first !== manifest.digest ? await registry.manifest(first) : manifest;
	const digest = textField(image === void 0 ? content : parseJsonObject(image.content), "config", "digest");
	if (digest === void 0) return void 0;
	return textField(parseJsonObject(await registry.blob(digest)), "config", "Labels", "org.opencontainers.image.revision");
}
// build/actions/build-push/src/make-plan.js
const MAX_MASKED_BYTES = 4096;
async function makePlan(inputs, { tags, push }, deps) {
	const { smokeCommand, platforms } = inputs;
	if (smokeCommand.length > 0) requireOwnPlatform(platforms);
	const context = (0,node_path__WEBPACK_IMPORTED_MODULE_16__.resolve)(deps.workspace, inputs.context);
	const labels = new Map([...originLabels(deps.context, deps.now), ...inputs.labels]);
	return {
		image: inputs.image,
		tags,
		names: tags.map((tag) => `${repositoryName(inputs.image)}:${tag}`),
		context,
		file: await findBuildFile(inputs, deps.workspace, context),
		platforms,
		baseImage: inputs.baseImage,
		buildContexts: new Map([...inputs.buildContexts].map(([name, folder]) => [name, (0,node_path__WEBPACK_IMPORTED_MODULE_16__.resolve)(deps.workspace, folder)])),
		buildArgs: inputs.buildArgs,
		buildSecrets: await findSecrets(inputs.buildSecrets, deps),
		target: inputs.target,
		labels,
		annotations: annotationsOf(labels),
		cacheFrom: inputs.cacheFrom,
		cacheTo: inputs.cacheTo,
		provenance: inputs.provenance,
		smokeCommand,
		push
	};
}
async function findBuildFile(inputs, workspace, folder) {
	const candidates = inputs.file === void 0 ? ["Containerfile", "Dockerfile"].map((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_16__.join)(folder, file)) : [(0,node_path__WEBPACK_IMPORTED_MODULE_16__.resolve)(workspace, inputs.file)];
	for (const path of candidates) if (await isFile(path)) return path;
	if (inputs.file === void 0 && inputs.baseImage !== void 0) return void 0;
	throw new ActionError("INPUT_INVALID", `There is no build file: ${candidates.join(" nor ")}`, { hint: "Set `context` or `file`, relative to the workspace, and see that the checkout ran before this step." });
}
async function findSecrets(secrets, { workspace, environment, masker }) {
	const found = new Map();
	const problems = [];
	for (const [id, source] of secrets) {
		const variable = /^env:(.+)$/.exec(source)?.[1];
		const path = (0,node_path__WEBPACK_IMPORTED_MODULE_16__.resolve)(workspace, source.trim());
		if (variable !== void 0) {
			const value = environment[variable] ?? "";
			if (value === "") problems.push(`${id}: the variable ${variable} is not set`);
			else masker.mask(value);
			found.set(id, `env=${variable}`);
		} else if (await isFile(path)) {
			await maskShort(path, masker);
			found.set(id, `src=${path}`);
		} else problems.push(`${id}: there is no file of that name`);
	}
	if (problems.length === 0) return found;
	throw new ActionError("INPUT_INVALID", `\`build-secrets\` is not usable:\n- ${problems.join("\n- ")}`, { hint: "Write `ID=PATH`, relative to the workspace, or `ID=env:NAME` with the value in the step's `env:`." });
}
async function maskShort(path, masker) {
	const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_18__.stat)(path);
	if (size <= MAX_MASKED_BYTES) masker.mask(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_18__.readFile)(path, "utf8"));
}
async function isFile(path) {
	return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_18__.stat)(path).then((status) => status.isFile(), () => false);
}
// build/actions/build-push/src/may-push.js
const DEPENDABOT = "dependabot[bot]";
function whyNotPush({ event, actor }) {
	if (!isJsonObject(event.pull_request)) return void 0;
	const head = textField(event, "pull_request", "head", "repo", "full_name");
	const own = textField(event, "repository", "full_name");
	if (head === void 0) return "A pull request whose repository is gone builds, but does not push.";
	if (head !== own) return `A pull request from a fork (${head}) builds, but does not push.`;
	if (actor === DEPENDABOT || textField(event, "sender", "login") === DEPENDABOT) return "A pull request of Dependabot builds, but does not push: its token may only read.";
}
function requireTokenForAcr(context, environment) {
	if (environment.ACTIONS_ID_TOKEN_REQUEST_URL && environment.ACTIONS_ID_TOKEN_REQUEST_TOKEN) return;
	const { message, hint } = whyNoIdToken(context, environment.GITHUB_ACTIONS === "true");
	throw new ActionError("OIDC_UNAVAILABLE", `\`builder: acr\` builds nothing without an ID token, pushed or not. ${message}`, { hint: whyNotPush(context) === void 0 ? hint : "Build such runs on the runner, by `builder: docker` or `buildah`, which need no token: `builder: ${{ github.event_name == 'pull_request' && 'auto' || 'acr' }}`." });
}
// build/actions/build-push/src/publish.js
const MAX_READS = 5;
const FIRST_WAIT_MS = 500;
async function readBack(name, digest, deps) {
	if (!digest) throw new ActionError("BUILD_FAILED", `The builder ended well, but told no digest of what it pushed to ${name}`, { hint: "Update the builder, or take another by `builder`; what has no digest cannot be proven." });
	const manifest = await readUntil(digest, digest, deps);
	if (manifest?.digest === digest) return manifest;
	throw new ActionError("REGISTRY_REFUSED", `${name}@${digest} was pushed, but the registry does not have it`, { hint: "Run the job again; if it persists, see whether the registry is in order." });
}
async function ensureTags(manifest, { name, tags, moving }, deps) {
	const placed = [];
	for (const tag of tags) {
		if ((await deps.client.manifest(tag))?.digest !== manifest.digest && !await deps.client.tag(manifest, tag)) {
			if (!moving.has(tag) || tags.length === 1) throw immutable(`${name}:${tag}`);
			deps.log.warning(`${name}:${tag} stays where it is: the registry lets nobody move a tag. Leave its rule out of \`tags\`.`);
			continue;
		}
		await requireTag(manifest, {
			reference: `${name}:${tag}`,
			tag,
			moves: moving.has(tag)
		}, deps);
		placed.push(tag);
	}
	return placed;
}
async function requireTag(manifest, { reference, tag, moves }, deps) {
	const found = await readUntil(tag, manifest.digest, deps);
	if (found?.digest === manifest.digest) return;
	if (found !== void 0 && moves) {
		deps.log.warning(`${reference} is at ${found.digest} now: another run moved it meanwhile.`);
		return;
	}
	throw new ActionError("REGISTRY_REFUSED", `${reference} was pushed as ${manifest.digest}, but the registry ${found === void 0 ? "does not have it" : `answers ${found.digest}`}`, { hint: "Run the job again; if it persists, see what else pushes this tag." });
}
async function readUntil(reference, digest, { client, registry }) {
	for (let tries = 1;; tries++) {
		const manifest = await client.manifest(reference);
		if (manifest?.digest === digest || tries === MAX_READS) return manifest;
		await registry.clock.sleep(FIRST_WAIT_MS * 2 ** (tries - 1) * (.5 + registry.random()), registry.signal);
	}
}
function immutable(reference) {
	return new ActionError("REGISTRY_REFUSED", `${reference} is another image already, and the registry lets nobody overwrite a tag`, { hint: "Keep `skip-existing: true`, so that a commit is built once, or use another tag." });
}
// build/actions/build-push/src/run.js
async function run(inputs, deps) {
	const { context, log, outputs } = deps;
	const name = repositoryName(inputs.image);
	if (inputs.givenImage !== inputs.givenImage.toLowerCase()) log.info(`Image names are lower case: ${inputs.givenImage} is pushed as ${name}.`);
	const { tags, moving } = tagsFor(inputs, context);
	if (deps.acr !== void 0) requireTokenForAcr(context, deps.acr.deps.environment);
	const why = inputs.push ? whyNotPush(context) : void 0;
	if (why !== void 0) log.info(why);
	const push = inputs.push && why === void 0;
	const plan = await makePlan(inputs, {
		tags: ownTagFirst(tags, moving, context.sha),
		push
	}, {
		...deps,
		now: deps.registry.clock.now()
	});
	outputs.setOutput("tags", namesOf(name, tags));
	outputs.setOutput("reused", "false");
	if (!push) {
		await buildImage(inputs, plan, deps);
		return;
	}
	const config = await readDockerConfig(dockerConfigFolder(deps.environment));
	const client = new RegistryClient(inputs.image, loginFor(config, inputs.image.registry), deps.registry);
	const reused = inputs.skipExisting ? await reuse(inputs, {
		name,
		tags
	}, {
		client,
		deps
	}) : void 0;
	const { manifest, isReused } = reused === void 0 ? await pushImage(inputs, plan, {
		client,
		deps
	}) : {
		manifest: reused,
		isReused: true
	};
	outputs.setOutput("digest", manifest.digest);
	outputs.setOutput("image", `${name}@${manifest.digest}`);
	outputs.setOutput("reused", String(isReused));
	const digests = await platformDigests(manifest, client);
	outputs.setOutput("platform-digests", [...digests].map((pair) => pair.join("=")).join("\n"));
	const placed = await ensureTags(manifest, {
		name,
		tags,
		moving
	}, {
		client,
		...deps
	});
	outputs.setOutput("tags", namesOf(name, placed));
	for (const tag of placed) deps.artifacts.addArtifact(`oci://${name}:${tag}@${manifest.digest}`);
	log.info(`${isReused ? "Reused" : "Pushed"} ${name}@${manifest.digest} (${placed.join(", ")})`);
}
function namesOf(name, tags) {
	return tags.map((tag) => `${name}:${tag}`).join("\n");
}
function tagsFor({ tagRules, image }, context) {
	const computed = computeTags(tagRules, {
		sha: context.sha,
		ref: context.ref,
		defaultBranch: textField(context.event, "repository", "default_branch") ?? "main",
		pullRequest: numberField(context.event, "pull_request", "number")
	});
	const problems = [...computed.problems];
	if (computed.tags.length === 0) problems.push("no rule gives a tag for this run");
	if (problems.length === 0) return computed;
	throw new ActionError("INPUT_INVALID", `\`tags\` is not usable for ${repositoryName(image)}:\n- ${problems.join("\n- ")}`, { hint: "Correct the rules, or add `sha`, which always gives one." });
}
async function reuse({ platforms }, { name, tags }, { client, deps }) {
	const existing = await findExisting(client, {
		sha: deps.context.sha,
		tags,
		platforms
	});
	if (existing === void 0) return void 0;
	const { tag, manifest, missingPlatforms: missing } = existing;
	if (missing.length === 0) {
		deps.log.info(`${name}:${tag} is in the registry already; it is not built again.`);
		return manifest;
	}
	deps.log.info(`${name}:${tag} is in the registry, but not for ${missing.join(", ")}; it is built again for all.`);
}
async function pushImage(inputs, plan, { client, deps }) {
	const name = repositoryName(inputs.image);
	let digest;
	try {
		digest = await buildImage(inputs, plan, deps);
	} catch (error) {
		const others = isRefused(error) && inputs.skipExisting && await reuse(inputs, {
			name,
			tags: plan.tags
		}, {
			client,
			deps
		});
		if (others) return {
			manifest: others,
			isReused: true
		};
		throw error;
	}
	const manifest = await readBack(name, digest, {
		client,
		...deps
	});
	const missing = await missingPlatforms(manifest, client, inputs.platforms);
	if (missing.length === 0) return {
		manifest,
		isReused: false
	};
	throw new ActionError("BUILD_FAILED", `${name}@${manifest.digest} is not for ${missing.join(", ")}`, { hint: "See in the lines above what the builder made of `platforms`." });
}
function isRefused(error) {
	return error instanceof ActionError && error.code === "REGISTRY_REFUSED";
}
function ownTagFirst(tags, moving, sha) {
	const own = [sha, ...tags].find((tag) => tags.includes(tag) && !moving.has(tag)) ?? tags[0];
	return [...new Set([own ?? "", ...tags])];
}
async function buildImage(inputs, plan, deps) {
	for (const name of secretLikeNames(inputs.buildArgs.keys())) deps.log.warning(`The build argument ${name} looks like a secret; whoever has the image can read it. Use \`build-secrets\`.`);
	const builder = await chooseBuilder(inputs.builder, plan, deps);
	return await deps.log.group(`Build ${repositoryName(inputs.image)} with ${builder}`, () => builders[builder](plan, deps));
}
// build/actions/build-push/src/index.js
await runAction({
	parseInputs,
	run: async (inputs, runner) => {
		const context = readContext(runner.environment);
		if (context.sha === "") throw new ActionError("INPUT_INVALID", "There is no commit to build: GITHUB_SHA is not set", { hint: "Run this in a workflow, or set GITHUB_SHA and GITHUB_REPOSITORY." });
		const http = new HttpClient({ environment: runner.environment });
		const network = {
			http,
			clock: systemClock,
			random: Math.random,
			signal: runner.signal
		};
		const azure = {
			...network,
			environment: runner.environment,
			mask: (value) => runner.mask(value)
		};
		try {
			await run(inputs, {
				registry: network,
				acr: inputs.acr && {
					settings: inputs.acr,
					deps: azure
				},
				context,
				log: runner,
				masker: runner,
				outputs: runner,
				artifacts: runner,
				run: runProgram,
				environment: childEnvironment(runner.environment, cacheAccess([...inputs.cacheFrom, ...inputs.cacheTo], runner.environment)),
				onLine: (line) => runner.foreign(line),
				workspace: runner.workspace,
				temporaryFolder: runner.temporaryFolder
			});
		} finally {
			http.close();
		}
	}
});
function cacheAccess(caches, { ACTIONS_RUNTIME_TOKEN: token }) {
	return token !== void 0 && caches.some(isGitHubCache) ? { ACTIONS_RUNTIME_TOKEN: token } : {};
}


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
/******/ var __webpack_exports__ = __nccwpck_require__(5);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
