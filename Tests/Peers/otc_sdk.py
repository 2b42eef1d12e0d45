"""Drives the emulator with the training resources of Open Telekom Cloud's Python SDK."""

from keystoneauth1 import session
from keystoneauth1.identity import v3
from openstack import exceptions
from openstack.connection import Connection
from otcextensions.sdk.modelartsv1.v1 import _proxy
from otcextensions.sdk.modelartsv1.v1.training_job_version import TrainingJobVersion

from emulator import PROJECT, SETTINGS, URL, USER, check, eventually


def connect():
    auth = v3.Password(
        auth_url=f"{URL}/v3", username=USER["username"], password=USER["password"], user_domain_name=USER["domain"],
        project_name=USER["project"])
    return Connection(session=session.Session(auth=auth))


def check_lookups(service):
    check(any(engine.engine_id == 1 for engine in service.job_engines(job_type="train")), "engine 1 is missing")
    check(any(flavor.spec_id == 2 for flavor in service.job_flavors(job_type="train")), "flavor 2 is missing")
    check(any(model.id == 1 or model.model_id == 1 for model in service.builtin_models()), "algorithm 1 is missing")


def check_configs(service):
    service.create_training_job_config(config_name="peer-config", config_desc="first", **SETTINGS)
    check([c.config_name for c in service.training_job_configs()] == ["peer-config"], "the configuration is not listed")
    read = service.get_training_job_config("peer-config")
    check(read.config_desc == "first", "the description of the configuration differs")
    check(read.spec_id == 2, "the flavor of the configuration differs")
    service.update_training_job_config("peer-config", config_desc="second", **SETTINGS)
    check(service.get_training_job_config("peer-config").config_desc == "second", "the configuration was not replaced")
    service.delete_training_job_config("peer-config")
    check(list(service.training_job_configs()) == [], "the configuration was not deleted")


def versions_of(job):
    """The SDK's versions of one job.

    The SDK declares job_id in the body and in the path, and takes it for a part of the body only, so that its own
    functions find no path; a path that is complete from the start avoids that and leaves the rest to the SDK.
    """
    return type("Version", (TrainingJobVersion,), {"base_path": f"/training-jobs/{job.job_id}/versions"})


def check_jobs(service):
    job = service.create_training_job(job_name="peer-job", job_desc="first", config=SETTINGS)
    check(job.job_id and job.version_id, "a new job has no id or no version")
    service.update_training_job(job, "second")
    listed = list(service.training_jobs(search_content="peer"))
    check([(j.job_name, j.job_description) for j in listed] == [("peer-job", "second")], "the list of jobs differs")
    check_versions(service, versions_of(job), job.version_id)
    service.delete_training_job(job)
    eventually(lambda: list(service.training_jobs()) == [], "the job was not deleted")


def check_versions(service, kind, first):
    second = service._create(kind, config={**SETTINGS, "pre_version_id": first}).version_id
    check(second != first, "the second version has the id of the first")
    names = {version.version_name for version in service._list(kind)}
    check(names == {"V0001", "V0002"}, f"the names of the versions are {names}")
    check(service._get(kind, second).version_name == "V0002", "a single version differs from the list")
    kind.new(id=second).stop(service)
    eventually(lambda: service._get(kind, second).status == 12, "the run was not stopped")
    service._delete(kind, second, ignore_missing=False)
    eventually(lambda: [v.version_id for v in service._list(kind)] == [first], "the version was not deleted")


def check_refusals(service):
    try:
        service.get_training_job_config("missing")
        check(False, "a configuration that does not exist was read")
    except exceptions.NotFoundException:
        pass


# The proxy refers to the connection weakly, so a name must hold it.
connection = connect()
service = _proxy.Proxy(
    session=connection.session, service_type="modelarts", endpoint_override=f"{URL}/v1/{PROJECT}")
check_lookups(service)
check_configs(service)
check_jobs(service)
check_refusals(service)
print("peer: otcextensions agrees")
