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
/* harmony import */ var string_decoder__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(193);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(857);
/* harmony import */ var events__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(434);
/* harmony import */ var child_process__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(317);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(928);
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(896);
/* harmony import */ var timers__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(557);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(24);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(760);
/* harmony import */ var crypto__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(982);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(455);















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
		this.#https = new node_https__WEBPACK_IMPORTED_MODULE_2__.Agent({
			...shared,
			...tls
		});
		this.#http = new node_http__WEBPACK_IMPORTED_MODULE_1__.Agent(shared);
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
				call = (isHttps ? node_https__WEBPACK_IMPORTED_MODULE_2__.request : node_http__WEBPACK_IMPORTED_MODULE_1__.request)(request$2.url, {
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
const { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat: stat$1, symlink, unlink } = fs__WEBPACK_IMPORTED_MODULE_8__.promises;
const IS_WINDOWS$1 = process.platform === "win32";
fs__WEBPACK_IMPORTED_MODULE_8__.constants.O_RDONLY;
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
				const upperExt = path__WEBPACK_IMPORTED_MODULE_7__.extname(filePath).toUpperCase();
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
						const directory = path__WEBPACK_IMPORTED_MODULE_7__.dirname(filePath);
						const upperName = path__WEBPACK_IMPORTED_MODULE_7__.basename(filePath).toUpperCase();
						for (const actualName of yield readdir(directory)) if (upperName === actualName.toUpperCase()) {
							filePath = path__WEBPACK_IMPORTED_MODULE_7__.join(directory, actualName);
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
			for (const extension of process.env["PATHEXT"].split(path__WEBPACK_IMPORTED_MODULE_7__.delimiter)) if (extension) extensions.push(extension);
		}
		if (isRooted(tool)) {
			const filePath = yield tryGetExecutablePath(tool, extensions);
			if (filePath) return [filePath];
			return [];
		}
		if (tool.includes(path__WEBPACK_IMPORTED_MODULE_7__.sep)) return [];
		const directories = [];
		if (process.env.PATH) {
			for (const p of process.env.PATH.split(path__WEBPACK_IMPORTED_MODULE_7__.delimiter)) if (p) directories.push(p);
		}
		const matches = [];
		for (const directory of directories) {
			const filePath = yield tryGetExecutablePath(path__WEBPACK_IMPORTED_MODULE_7__.join(directory, tool), extensions);
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
var ToolRunner = class extends events__WEBPACK_IMPORTED_MODULE_5__.EventEmitter {
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
			let n = s.indexOf(os__WEBPACK_IMPORTED_MODULE_4__.EOL);
			while (n > -1) {
				onLine(s.substring(0, n));
				s = s.substring(n + os__WEBPACK_IMPORTED_MODULE_4__.EOL.length);
				n = s.indexOf(os__WEBPACK_IMPORTED_MODULE_4__.EOL);
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
			if (!isRooted(this.toolPath) && (this.toolPath.includes("/") || IS_WINDOWS && this.toolPath.includes("\\"))) this.toolPath = path__WEBPACK_IMPORTED_MODULE_7__.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
			this.toolPath = yield which(this.toolPath, true);
			return new Promise((resolve, reject) => __awaiter$2(this, void 0, void 0, function* () {
				this._debug(`exec tool: ${this.toolPath}`);
				this._debug("arguments:");
				for (const arg of this.args) this._debug(`   ${arg}`);
				const optionsNonNull = this._cloneExecOptions(this.options);
				if (!optionsNonNull.silent && optionsNonNull.outStream) optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + os__WEBPACK_IMPORTED_MODULE_4__.EOL);
				const state = new ExecState(optionsNonNull, this.toolPath);
				state.on("debug", (message) => {
					this._debug(message);
				});
				if (this.options.cwd && !(yield exists(this.options.cwd))) return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
				const fileName = this._getSpawnFileName();
				const cp = child_process__WEBPACK_IMPORTED_MODULE_6__.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
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
var ExecState = class ExecState extends events__WEBPACK_IMPORTED_MODULE_5__.EventEmitter {
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
		else if (this.processExited) this.timeout = (0,timers__WEBPACK_IMPORTED_MODULE_9__.setTimeout)(ExecState.HandleTimeout, this.delay, this);
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
		const stdoutDecoder = new string_decoder__WEBPACK_IMPORTED_MODULE_3__.StringDecoder("utf8");
		const stderrDecoder = new string_decoder__WEBPACK_IMPORTED_MODULE_3__.StringDecoder("utf8");
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
// build/lib/process/run-program.js
const TIMED_OUT = 124;
const KILL_AFTER_SECONDS = 5;
const runProgram = async (program, args, options) => {
	const { timeoutMs } = options;
	const result = await start(timeoutMs === void 0 ? [program, ...args] : [
		"timeout",
		`--kill-after=${KILL_AFTER_SECONDS}`,
		`${Math.ceil(timeoutMs / 1e3)}`,
		program,
		...args
	], options);
	if (timeoutMs !== void 0 && result.exitCode === TIMED_OUT) throw new ActionError("COMMAND_FAILED", `\`${program}\` did not end within ${timeoutMs / 1e3} s`, { hint: "Raise the timeout, or find out what it waits for in the lines above." });
	return result;
};
async function start([program = "", ...args], options) {
	try {
		return await getExecOutput(program, [...args], {
			silent: true,
			ignoreReturnCode: true,
			env: { ...options.environment },
			...options.folder === void 0 ? {} : { cwd: options.folder },
			...options.input === void 0 ? {} : { input: Buffer.from(options.input) },
			...options.onLine === void 0 ? {} : { listeners: {
				stdline: options.onLine,
				errline: options.onLine
			} }
		});
	} catch (error) {
		throw new ActionError("COMMAND_FAILED", `\`${program}\` could not be started: ${messageOf(error)}`, {
			hint: `Install ${program} on the runner, or see that it is on PATH.`,
			cause: error
		});
	}
}
function childEnvironment(environment, extra = {}) {
	const kept = Object.entries(environment).filter((entry) => entry[1] !== void 0 && !/^(INPUT_|STATE_|ACTIONS_ID_TOKEN_|ACTIONS_RUNTIME_TOKEN)/.test(entry[0]));
	return {
		...Object.fromEntries(kept),
		...extra
	};
}
async function findProgram(run, candidates, environment) {
	for (const { program, probe } of candidates) try {
		if ((await run(program, probe, {
			environment,
			timeoutMs: 2e4
		})).exitCode === 0) return program;
	} catch {}
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
		lockHolder: `${runId === "" ? "a local run" : `${repositoryUrl}/actions/runs/${runId}/attempts/${attempt}`} (${(0,node_crypto__WEBPACK_IMPORTED_MODULE_10__.randomBytes)(4).toString("hex")})`,
		apiUrl: environment.GITHUB_API_URL || "https://api.github.com"
	};
}
function readEvent(path) {
	if (!path) return {};
	try {
		const event = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_11__.readFileSync)(path, "utf8"));
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
	process.stdout.write(cmd.toString() + os__WEBPACK_IMPORTED_MODULE_4__.EOL);
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
	fs__WEBPACK_IMPORTED_MODULE_8__.appendFileSync(filePath, `${toCommandValue(message)}${os__WEBPACK_IMPORTED_MODULE_4__.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto__WEBPACK_IMPORTED_MODULE_13__.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os__WEBPACK_IMPORTED_MODULE_4__.EOL}${convertedValue}${os__WEBPACK_IMPORTED_MODULE_4__.EOL}${delimiter}`;
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
	process.stdout.write(os__WEBPACK_IMPORTED_MODULE_4__.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + os__WEBPACK_IMPORTED_MODULE_4__.EOL);
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
		if (path) (0,node_fs__WEBPACK_IMPORTED_MODULE_11__.appendFileSync)(path, `${this.redact(markdown)}\n`);
	}
	get terminalColumns() {
		return process.stdout.isTTY && !this.environment.GITHUB_ACTIONS ? process.stdout.columns : void 0;
	}
	temporaryPath(...parts) {
		return (0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(this.temporaryFolder, ...parts);
	}
	#hasCommandFile(variable) {
		const path = this.environment[variable];
		if (!path) return false;
		(0,node_fs__WEBPACK_IMPORTED_MODULE_11__.appendFileSync)(path, "");
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
// build/actions/build-push/src/inputs.js
const DEFAULT_RULES = ["sha", "latest"];
function parseInputs(read) {
	const rules = read.lines("tags");
	return {
		image: parseImage(read),
		context: read.text("context", "."),
		file: read.optional("file"),
		tagRules: rules.length > 0 ? rules : DEFAULT_RULES,
		builder: read.oneOf("builder", [
			"auto",
			"docker",
			"buildah"
		], "auto"),
		buildArgs: read.keyValues("build-args"),
		buildSecrets: read.keyValues("build-secrets"),
		target: read.optional("target"),
		labels: read.keyValues("labels"),
		push: read.boolean("push", true),
		skipExisting: read.boolean("skip-existing", true)
	};
}
function parseImage(read) {
	const name = read.required("image", "name the image, such as ghcr.io/owner/name").toLowerCase();
	const parsed = name === "" ? "" : parseReference(name);
	if (typeof parsed !== "string") {
		if (parsed.tag !== void 0 || parsed.digest !== void 0) read.problem("image", "has a tag or a digest; tags come from `tags`");
		return parsed;
	}
	if (parsed !== "") read.problem("image", `is not usable: ${parsed}`);
	return {
		registry: "",
		repository: "",
		tag: void 0,
		digest: void 0
	};
}
// build/lib/oci/docker-config.js
const HUB_KEY = "https://index.docker.io/v1/";
function dockerConfigFolder(environment) {
	return environment.DOCKER_CONFIG || (0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(environment.HOME || "/root", ".docker");
}
async function readDockerConfig(folder) {
	try {
		const content = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(folder, "config.json"), "utf8"));
		return isJsonObject(content) ? content : {};
	} catch {
		return {};
	}
}
function loginFor(config, registry) {
	const auths = isJsonObject(config.auths) ? config.auths : {};
	const auth = textField(auths[keyOf(registry)] ?? auths[`https://${registry}`], "auth");
	if (auth === void 0) return void 0;
	const text = Buffer.from(auth, "base64").toString("utf8");
	const colon = text.indexOf(":");
	return colon < 0 ? void 0 : {
		username: text.slice(0, colon),
		password: text.slice(colon + 1)
	};
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
const VERSION = /^v?(\d+)\.(\d+)\.(\d+)(-[0-9A-Za-z.-]+)?$/;
function computeTags(rules, facts) {
	const problems = [];
	const tags = new Set();
	for (const rule of rules) {
		const made = applyRule(rule, facts);
		if (made === void 0) problems.push(`${JSON.stringify(rule)} is no rule; the rules are ${RULES.join(", ")}`);
		for (const tag of made ?? []) if (TAG.test(tag)) tags.add(tag);
		else problems.push(`${rule} gives ${JSON.stringify(tag)}, which is no tag`);
	}
	return {
		tags: [...tags],
		problems
	};
}
function applyRule(rule, { sha, ref, defaultBranch, pullRequest }) {
	const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
	if (rule.startsWith("raw:")) return [rule.slice(4)];
	switch (rule) {
		case "sha": return [sha];
		case "latest": return branch !== void 0 && branch === defaultBranch ? ["latest"] : [];
		case "branch": return branch === void 0 ? [] : [sanitiseTag(branch)];
		case "semver": return versionTags(/^refs\/tags\/(.+)$/.exec(ref)?.[1] ?? "");
		case "pr": return pullRequest === void 0 ? [] : [`pr-${pullRequest}`];
		default: return;
	}
}
function versionTags(gitTag) {
	const [, major, minor, patch, preRelease] = VERSION.exec(gitTag) ?? [];
	if (major === void 0) return [];
	const whole = `${major}.${minor}.${patch}`;
	return preRelease === void 0 ? [
		whole,
		`${major}.${minor}`,
		major
	] : [`${whole}${preRelease}`];
}
function sanitiseTag(text) {
	return text.replaceAll(/[^\w.-]+/g, "-").replace(/^[.-]+/, "").slice(0, 128) || "unnamed";
}
// build/actions/build-push/src/builders.js
async function chooseBuilder(wanted, deps) {
	if (wanted !== "auto") return wanted;
	const found = await findProgram(deps.run, [{
		program: "docker",
		probe: ["buildx", "inspect"]
	}, {
		program: "buildah",
		probe: ["--version"]
	}], deps.environment);
	if (found !== void 0) return found;
	throw new ActionError("BUILD_FAILED", "There is nothing to build with: neither docker buildx nor buildah works here", { hint: "Install buildah on the runner, or start docker." });
}
async function build(builder, plan, deps) {
	return await (builder === "docker" ? buildWithDocker(plan, deps) : buildWithBuildah(plan, deps));
}
async function buildWithDocker(plan, deps) {
	const metadataFile = (0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(deps.temporaryFolder, `buildx-metadata-${process.pid}.json`);
	const result = plan.push ? [
		"--push",
		"--metadata-file",
		metadataFile
	] : ["--load"];
	await runBuilder("docker", [
		"buildx",
		"build",
		...commonArguments(plan),
		"--provenance=false",
		...result,
		plan.context
	], deps);
	if (!plan.push) return void 0;
	return textField(JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.readFile)(metadataFile, "utf8")), "containerimage.digest");
}
async function buildWithBuildah(plan, deps) {
	await runBuilder("buildah", [
		"build",
		"--layers",
		"--format",
		"oci",
		...commonArguments(plan),
		plan.context
	], deps);
	if (!plan.push) return void 0;
	const digestFile = (0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(deps.temporaryFolder, `buildah-digest-${process.pid}`);
	for (const name of plan.names) await runBuilder("buildah", [
		"push",
		"--digestfile",
		digestFile,
		name,
		`docker://${name}`
	], deps);
	return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.readFile)(digestFile, "utf8")).trim();
}
function commonArguments(plan) {
	const pairs = (option, values) => [...values].flatMap(([key, value]) => [option, `${key}=${value}`]);
	return [
		"--file",
		plan.file,
		...plan.names.flatMap((name) => ["--tag", name]),
		...pairs("--build-arg", plan.buildArgs),
		...pairs("--label", plan.labels),
		...[...plan.buildSecrets].flatMap(([id, path]) => ["--secret", `id=${id},src=${path}`]),
		...plan.target === void 0 ? [] : ["--target", plan.target]
	];
}
const MAX_TAIL = 20;
async function runBuilder(program, args, deps) {
	const tail = [];
	const options = {
		environment: deps.environment,
		onLine: (line) => {
			deps.onLine(line);
			tail.push(line);
			if (tail.length > MAX_TAIL) tail.shift();
		}
	};
	const { exitCode } = await deps.run(program, args, options);
	if (exitCode === 0) return;
	const isRefused = tail.some((line) => /unauthorized|denied|authentication required|insufficient_scope/i.test(line));
	const verb = args[0] === "push" ? "push" : "build";
	const last = tail.filter((line) => line.trim() !== "").at(-1) ?? "it printed nothing";
	throw new ActionError(isRefused ? "REGISTRY_REFUSED" : "BUILD_FAILED", `${program} could not ${verb} (exit ${exitCode}): ${last}`, { hint: isRefused ? "Use actions/registry-login before this step, with a login that may write; for ghcr.io `permissions: packages: write`." : "The lines above have what the builder said." });
}
// build/actions/build-push/src/run.js
async function run(inputs, deps) {
	const { context, log, outputs } = deps;
	const name = repositoryName(inputs.image);
	const tags = tagsFor(inputs, context);
	const push = inputs.push && !isFromFork(context);
	if (inputs.push && !push) log.info("A pull request from a fork builds, but does not push.");
	const config = await readDockerConfig(dockerConfigFolder(deps.environment));
	const registry = new RegistryClient(inputs.image, loginFor(config, inputs.image.registry), deps.registry);
	const names = tags.map((tag) => `${name}:${tag}`);
	const existing = push && inputs.skipExisting ? await reuse(registry, context.sha, tags) : void 0;
	let digest = existing;
	if (existing === void 0) {
		const plan = await makePlan(inputs, deps, names, push);
		const builder = await chooseBuilder(inputs.builder, deps);
		digest = await log.group(`Build ${name} with ${builder}`, () => build(builder, plan, deps));
	} else log.info(`${name}:${context.sha} is in the registry already; it is not built again.`);
	if (push) await requireReadable(registry, name, digest);
	outputs.setOutput("tags", names.join("\n"));
	outputs.setOutput("reused", String(existing !== void 0));
	if (digest === void 0 || !push) return;
	outputs.setOutput("digest", digest);
	outputs.setOutput("image", `${name}@${digest}`);
	log.info(`${existing === void 0 ? "Pushed" : "Reused"} ${name}@${digest} (${tags.join(", ")})`);
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
	if (problems.length > 0) throw new ActionError("INPUT_INVALID", `\`tags\` is not usable for ${repositoryName(image)}:\n- ${problems.join("\n- ")}`, { hint: "Correct the rules, or add `sha`, which always gives one." });
	return computed.tags;
}
function isFromFork({ event }) {
	const head = textField(event, "pull_request", "head", "repo", "full_name");
	return head !== void 0 && head !== textField(event, "repository", "full_name");
}
async function reuse(registry, sha, tags) {
	if (!tags.includes(sha)) return void 0;
	const manifest = await registry.manifest(sha);
	if (manifest === void 0) return void 0;
	for (const tag of tags) if (tag !== sha) await registry.tag(manifest, tag);
	return manifest.digest;
}
async function makePlan(inputs, { workspace, context }, names, push) {
	const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_12__.resolve)(workspace, inputs.context);
	return {
		context: folder,
		file: await findBuildFile(inputs, workspace, folder),
		names,
		push,
		labels: new Map([
			["org.opencontainers.image.source", context.repositoryUrl],
			["org.opencontainers.image.revision", context.sha],
			["org.opencontainers.image.version", context.ref.replace(/^refs\/(?:heads|tags)\//, "")],
			...inputs.labels
		]),
		buildSecrets: new Map([...inputs.buildSecrets].map(([id, path]) => [id, (0,node_path__WEBPACK_IMPORTED_MODULE_12__.resolve)(workspace, path)])),
		buildArgs: inputs.buildArgs,
		target: inputs.target
	};
}
async function findBuildFile(inputs, workspace, folder) {
	const candidates = inputs.file === void 0 ? ["Containerfile", "Dockerfile"].map((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(folder, file)) : [(0,node_path__WEBPACK_IMPORTED_MODULE_12__.resolve)(workspace, inputs.file)];
	for (const path of candidates) if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.stat)(path).then((status) => status.isFile(), () => false)) return path;
	throw new ActionError("INPUT_INVALID", `There is no build file: ${candidates.join(" nor ")}`, { hint: "Set `context` or `file`, relative to the workspace, and see that the checkout ran before this step." });
}
async function requireReadable(registry, name, digest) {
	if ((digest === void 0 ? void 0 : await registry.manifest(digest)) === void 0) throw new ActionError("REGISTRY_REFUSED", `${name}@${digest ?? "unknown"} was pushed, but the registry does not have it`, { hint: "Run the job again; if it persists, see whether the registry is in order." });
}
// build/actions/build-push/src/index.js
await runAction({
	parseInputs,
	run: async (inputs, runner) => {
		const context = readContext(runner.environment);
		if (context.sha === "") throw new ActionError("INPUT_INVALID", "There is no commit to build: GITHUB_SHA is not set", { hint: "Run this in a workflow, or set GITHUB_SHA and GITHUB_REPOSITORY." });
		await run(inputs, {
			registry: {
				http: new HttpClient({ environment: runner.environment }),
				clock: systemClock,
				random: Math.random,
				signal: runner.signal
			},
			context,
			log: runner,
			outputs: runner,
			run: runProgram,
			environment: childEnvironment(runner.environment),
			onLine: (line) => runner.foreign(line),
			workspace: runner.workspace,
			temporaryFolder: runner.temporaryFolder
		});
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
/******/ var __webpack_exports__ = __nccwpck_require__(5);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
