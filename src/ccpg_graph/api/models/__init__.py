"""What the API answers with: pydantic models, each field with what it means and an example."""
