"""The small part of GitHub's REST API that the action uses, on loopback: comments, issues, merged pull requests."""

import json
import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

BOT = "github-actions[bot]"


class FakeGitHub:
    """A repository: what is in it may be read and changed by tests; requests come over HTTP."""

    token = "token-of-the-action"

    def __init__(self):
        self.comments = []  # {"id", "issue", "body", "user": {"login"}}
        self.issues = []  # {"number", "title", "body", "state", "user": {"login"}}
        self.pulls = []  # {"number", "merged_at", "merge_commit_sha", "base", "head"}
        self.writes = []  # (method, path) of what changed something
        self.broken = set()  # methods that fail with 503
        handler = type("Handler", (_Handler,), {"github": self})
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def add_comment(self, issue, body, author=BOT):
        comment = {"id": 1000 + len(self.comments), "issue": issue, "body": body, "user": {"login": author}}
        self.comments.append(comment)
        return comment

    def add_issue(self, title, body, author=BOT):
        number = 100 + len(self.issues)
        issue = {"number": number, "title": title, "body": body, "state": "open", "user": {"login": author}}
        self.issues.append(issue)
        return issue

    def comments_of(self, issue):
        return [comment for comment in self.comments if comment["issue"] == issue]

    def answer(self, method, path, query, body):
        """The status and the document for one request, under the path of the repository."""
        if method in self.broken:
            return 503, {"message": "Service unavailable"}
        if method != "GET":
            self.writes.append((method, path))
        if match := re.fullmatch(r"issues/(\d+)/comments", path):
            number = int(match[1])
            if method == "GET":
                return 200, self.page(self.comments_of(number), query)
            return 201, self.add_comment(number, body["body"])
        if match := re.fullmatch(r"issues/comments/(\d+)", path):
            comment = next((one for one in self.comments if one["id"] == int(match[1])), None)
            if comment is None:
                return 404, {"message": "Not Found"}
            comment.update(body)
            return 200, comment
        if path == "issues":
            if method == "POST":
                return 201, self.add_issue(body["title"], body["body"])
            return 200, self.page([
                issue for issue in self.issues
                if issue["state"] == query["state"] and query.get("creator") in (None, issue["user"]["login"])
            ], query)
        if match := re.fullmatch(r"issues/(\d+)", path):
            issue = next(one for one in self.issues if one["number"] == int(match[1]))
            issue.update(body)
            return 200, issue
        if match := re.fullmatch(r"commits/([0-9a-f]{40})/pulls", path):
            return 200, self.page(self.pulls, query)
        return 404, {"message": "Not Found"}

    @staticmethod
    def page(elements, query):
        size, page = int(query.get("per_page", 30)), int(query.get("page", 1))
        return elements[(page - 1) * size:page * size]


class _Handler(BaseHTTPRequestHandler):
    github: FakeGitHub

    def log_message(self, *_):
        pass

    def handle_any(self):
        address = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(address.query).items()}
        length = int(self.headers.get("Content-Length") or 0)
        text = self.rfile.read(length)
        prefix = "/repos/vision/training/"
        if self.headers.get("Authorization") != f"Bearer {self.github.token}":
            status, document = 401, {"message": "Bad credentials"}
        elif not address.path.startswith(prefix):
            status, document = 404, {"message": "Not Found"}
        else:
            path = unquote(address.path[len(prefix):])
            status, document = self.github.answer(self.command, path, query, json.loads(text) if text else None)
        reply = json.dumps(document).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(reply)))
        self.end_headers()
        self.wfile.write(reply)

    do_GET = do_POST = do_PATCH = handle_any
