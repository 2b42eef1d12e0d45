# What a plan may do, beyond what Trainyard's own guards know. The numbers and names are in data.yaml.
package main

import rego.v1

# A reader refuses a format that it does not know.
deny contains "the plan has a format that this policy does not know" if {
	not startswith(input.format_version, "1.")
}

# Jobs whose history is evidence lose nothing, whatever their manifests say.
deny contains msg if {
	some entry in input.resource_changes
	"delete" in entry.change.actions
	job_name(entry.address) in data.policy.kept_jobs
	msg := sprintf("%s would be deleted, and %s is kept for good", [entry.address, job_name(entry.address)])
}

# Nobody ends a run that works through the weekend.
deny contains msg if {
	today in data.policy.quiet_days
	some action in input.actions
	some run in action.kills
	msg := sprintf("%s would end %s (%s on %d node(s)) on a %s", [action.address, run.name, run.status, run.nodes, today])
}

# Large runs need another way of asking.
deny contains msg if {
	some entry in input.resource_changes
	"create" in entry.change.actions
	entry.change.after.worker_server_num > data.policy.most_nodes
	msg := sprintf("%s would start on %d nodes, at most %d are allowed", [
		entry.address, entry.change.after.worker_server_num,
		data.policy.most_nodes,
	])
}

# Only flavors that were bought.
deny contains msg if {
	some entry in input.resource_changes
	not "delete" in entry.change.actions
	flavor := entry.change.after.spec_code
	not flavor in data.policy.flavors
	msg := sprintf("%s asks for %s, which is not among the allowed flavors", [entry.address, flavor])
}

# Secrets are never shown, and a policy can still see that there is one.
warn contains msg if {
	some entry in input.resource_changes
	some path, _ in entry.change.after_sensitive
	msg := sprintf("%s sends the secret %s", [entry.address, path])
}

# A guard stops this plan from being applied without an approval.
warn contains verdict.message if some verdict in input.verdicts

# flowers, in job/flowers/version/baseline; undefined for configurations.
job_name(address) := parts[1] if {
	parts := split(address, "/")
	parts[0] == "job"
}

# The day of the week in UTC, unless the data says which one to take.
today := data.policy.today

today := time.weekday(time.now_ns()) if not data.policy.today
