package org.lockkeeper.rest.problem;

/** Ends a request with a problem document that is already complete. */
public class ProblemException extends RuntimeException {

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** Remembers what was behind it, for whoever debugs. */
    public ProblemException causedBy(Exception cause) {
        initCause(cause);
        return this;
    }

    /** What the client is told. */
    public Problem problem() {
        return problem;
    }
}
