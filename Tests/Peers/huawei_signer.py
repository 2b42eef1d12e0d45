"""Sends requests that Huawei's own signer has signed."""

import json
import urllib.error
import urllib.request
from types import SimpleNamespace
from urllib.parse import urlsplit

from huaweicloudsdkcore.sdk_request import SdkRequest
from huaweicloudsdkcore.signer.signer import Signer

from emulator import ACCESS_KEY, PROJECT, SECRET_KEY, SETTINGS, URL, check


def send(method, path, query=(), body=None, secret=SECRET_KEY, tampered=None):
    """Signs and sends; returns status and JSON."""
    headers = {"X-Project-Id": PROJECT}
    if body is not None:
        headers["Content-Type"] = "application/json"
    request = SdkRequest(
        method=method, schema="http", host=urlsplit(URL).netloc, resource_path=f"/v1/{PROJECT}{path}",
        query_params=list(query), header_params=headers, body="" if body is None else json.dumps(body))
    signed = Signer(SimpleNamespace(ak=ACCESS_KEY, sk=secret)).sign(request)
    data = None if body is None else (json.dumps(tampered).encode() if tampered else signed.body)
    message = urllib.request.Request(URL + signed.uri, data=data, headers=signed.header_params, method=method)
    try:
        with urllib.request.urlopen(message, timeout=10) as response:
            return response.status, json.load(response)
    except urllib.error.HTTPError as error:
        return error.code, json.load(error)


status, created = send("POST", "/training-jobs", body={"job_name": "signed", "job_desc": "ä ö", "config": SETTINGS})
check(status == 200 and created["is_success"], f"a signed launch was refused: {created}")
job = created["job_id"]

query = [("search_content", "sign"), ("per_page", 10), ("page", 1), ("sortBy", "job_name"), ("order", "asc")]
status, jobs = send("GET", "/training-jobs", query=query)
check(status == 200 and [j["job_name"] for j in jobs["jobs"]] == ["signed"], f"a signed query was refused: {jobs}")

status, empty = send("GET", "/training-jobs", query=[("search_content", "a b+c/ü~*")])
check(status == 200 and empty["jobs"] == [], f"a query of unusual characters was refused: {empty}")

status, updated = send("PUT", f"/training-jobs/{job}", body={"job_desc": "changed"})
check(status == 200 and updated["is_success"], f"a signed update was refused: {updated}")

status, answer = send("GET", "/training-jobs", secret="wrong")
check(status == 401 and answer["error_code"].endswith(".0301"), f"a wrong secret was accepted: {answer}")

status, answer = send("PUT", f"/training-jobs/{job}", body={"job_desc": "mine"}, tampered={"job_desc": "theirs"})
check(status == 401, f"a body that was not signed was accepted: {answer}")

status, deleted = send("DELETE", f"/training-jobs/{job}")
check(status == 200 and deleted["is_success"], f"a signed deletion was refused: {deleted}")
print("peer: huaweicloudsdkcore agrees")
