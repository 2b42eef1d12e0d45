"""Sends requests that Huawei's own signer has signed, with the account's key and with a temporary one."""

import json
import urllib.error
import urllib.request
from types import SimpleNamespace
from urllib.parse import urlsplit

from huaweicloudsdkcore.sdk_request import SdkRequest
from huaweicloudsdkcore.signer.signer import Signer

from emulator import ACCESS_KEY, PROJECT, SECRET_KEY, SETTINGS, URL, USER, check, eventually


KEY = SimpleNamespace(ak=ACCESS_KEY, sk=SECRET_KEY, token=None)


def send(method, path, query=(), body=None, key=KEY, tampered=None, base=f"/v1/{PROJECT}"):
    """Signs and sends; returns status and JSON."""
    headers = {"X-Project-Id": PROJECT}
    if key.token is not None:
        headers["X-Security-Token"] = key.token
    if body is not None:
        headers["Content-Type"] = "application/json"
    request = SdkRequest(
        method=method, schema="http", host=urlsplit(URL).netloc, resource_path=base + path,
        query_params=list(query), header_params=headers, body="" if body is None else json.dumps(body))
    signed = Signer(SimpleNamespace(ak=key.ak, sk=key.sk)).sign(request)
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

versions = f"/training-jobs/{job}/versions"
first = created["version_id"]
status, second = send("POST", versions, body={"config": {**SETTINGS, "pre_version_id": first}})
check(status == 200 and second["version_name"] == "V0002", f"a signed version was refused: {second}")

status, listed = send("GET", versions, query=[("page", 1), ("per_page", 1)])
check([v["version_id"] for v in listed["versions"]] == [second["version_id"]], f"a signed page differs: {listed}")

run = f"{versions}/{first}"
eventually(lambda: send("GET", run)[1]["status"] == 8, "the run has not started")
files = send("GET", f"{run}/log/file-names")[1]["log_file_list"]
check(len(files) == 1, f"the files of the log are {files}")
status, log = send("GET", f"{run}/aom-log", query=[("log_file", files[0]), ("lines", 1), ("order", "desc")])
check(status == 200 and log["lines"] == 1 and len(log["end_line"]) == 19, f"a signed log was refused: {log}")
status, log = send("GET", f"{run}/log", query=[("log_file", files[0]), ("start_byte", 0), ("offset", 10)])
check(status == 200 and len(log["log"]) == 10, f"signed bytes of a log were refused: {log}")

status, stopped = send("POST", f"{run}/stop")
check(status == 200 and stopped["is_success"], f"a signed stop was refused: {stopped}")
eventually(lambda: send("GET", run)[1]["status"] == 12, "the run was not stopped")
status, deleted = send("DELETE", run)
check(status == 200 and deleted["is_success"], f"a signed deletion was refused: {deleted}")

status, answer = send("POST", "/training-job-configs", body={"config_name": "signed", **SETTINGS})
check(status == 200 and answer["is_success"], f"a signed configuration was refused: {answer}")
status, configs = send("GET", "/training-job-configs", query=[("config_type", "custom"), ("order", "asc")])
check([c["config_name"] for c in configs["configs"]] == ["signed"], f"the configurations differ: {configs}")

for path in ("/job/resource-specs", "/job/ai-engines", "/built-in-algorithms"):
    status, answer = send("GET", path)
    check(status == 200 and answer["is_success"], f"a signed lookup was refused: {answer}")

status, answer = send("GET", "/v3/projects", query=[("name", USER["project"])], base="")
check([p["id"] for p in answer["projects"]] == [PROJECT], f"the project is not found: {answer}")

identity = {"methods": ["assume_role"], "assume_role": {"domain_name": USER["domain"], "agency_name": "emulator-agency"}}
status, answer = send("POST", "/v3.0/OS-CREDENTIAL/securitytokens", body={"auth": {"identity": identity}}, base="")
check(status == 201, f"temporary keys were refused: {answer}")
credential = answer["credential"]
temporary = SimpleNamespace(ak=credential["access"], sk=credential["secret"], token=credential["securitytoken"])
status, jobs = send("GET", "/training-jobs", key=temporary)
check(status == 200 and len(jobs["jobs"]) == 1, f"a temporary key was refused: {jobs}")
temporary.token = None
status, answer = send("GET", "/training-jobs", key=temporary)
check(status == 401, f"a temporary key without its token was accepted: {answer}")

status, answer = send("GET", "/training-jobs", key=SimpleNamespace(ak=ACCESS_KEY, sk="wrong", token=None))
check(status == 401 and answer["error_code"].endswith(".0301"), f"a wrong secret was accepted: {answer}")

status, answer = send("PUT", f"/training-jobs/{job}", body={"job_desc": "mine"}, tampered={"job_desc": "theirs"})
check(status == 401, f"a body that was not signed was accepted: {answer}")

status, deleted = send("DELETE", f"/training-jobs/{job}")
check(status == 200 and deleted["is_success"], f"a signed deletion was refused: {deleted}")
print("peer: huaweicloudsdkcore agrees")
