"""The HTTP side: the FastAPI factory, thin routes, and the table that turns errors into status codes."""
