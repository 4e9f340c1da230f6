package org.lockkeeper.application;

/** The configuration check. */
public interface FindingService {

    /** A slice of everything found at this moment, worst first. */
    Page<Finding> findings(PageRequest request);
}
