"""Words only: one module a subject, no logic, nothing imported."""
